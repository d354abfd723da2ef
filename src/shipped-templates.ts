import { here } from './here.ts';

/** The languages that we ship, each with its templates' names: read off faq-templates/ by the build. */
export const shippedTemplates: Readonly<Record<string, readonly string[]>> = __SHIPPED_TEMPLATES__;

/** Where the template files are: beside the script, on whatever host that is. */
export const templatesBase = new URL(__TEMPLATES_PATH__, here).href;
