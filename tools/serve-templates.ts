import type { Plugin } from 'vite';
import { PARTS, partWords } from './part-words.ts';
import { publishedTemplate } from './shipped-templates.ts';

const TEMPLATE = /^\/faq-templates\/([\w-]+\/[\w-]+)\.json$/;

/** Vite's own server gives templates as the build would write them; one that is imported by a script stays as it is. */
export const serveTemplates: Plugin = {
  name: 'serve-templates',
  configureServer({ middlewares }) {
    middlewares.use((req, res, next) => {
      const [, path] = TEMPLATE.exec(req.url ?? '') ?? [];
      if (!path || path.startsWith('schema/')) return next();
      const [lang = '', name] = path.split('/');
      const part = PARTS.find((one) => one === name);
      const json = part ? partWords(lang, part) : publishedTemplate(`${path}.json`);
      json.then((document) => {
        res.setHeader('content-type', 'application/json');
        res.end(JSON.stringify(document));
      }, next);
    });
  },
};
