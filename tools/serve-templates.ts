import type { Plugin } from 'vite';
import { outlineOf } from './outline.ts';
import { publishedTemplate } from './shipped-templates.ts';

const TEMPLATE = /^\/faq-templates\/([\w-]+\/[\w-]+)(\.outline)?\.json$/;

/** Vite's own server gives templates as the build would write them; one that is imported by a script stays as it is. */
export const serveTemplates: Plugin = {
  name: 'serve-templates',
  configureServer({ middlewares }) {
    middlewares.use((req, res, next) => {
      const [, path, outline] = TEMPLATE.exec(req.url ?? '') ?? [];
      if (!path || path.startsWith('schema/')) return next();
      publishedTemplate(`${path}.json`).then((template) => {
        res.setHeader('content-type', 'application/json');
        res.end(JSON.stringify(outline ? outlineOf(template) : template));
      }, next);
    });
  },
};
