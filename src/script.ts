/** What a script tag loads: the element, registered, and for embed.js the means to hand over requests that it has started. */
import { FaqEmbed } from './faq-embed.ts';

FaqEmbed.define();

export { loadJson } from './pipeline/load-json.ts';
