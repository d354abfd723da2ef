/** What the modules under `faq-embed/templates/` import: no element, so that a server can load them too. */
export { registerTemplates } from './load/shipped-templates.ts';
