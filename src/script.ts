/** What a script tag loads: the element, registered, and for embed.js the means to hand over requests that it has started. */
import { FaqEmbed } from './element/faq-embed.ts';

FaqEmbed.define();

export { loadJson } from './load/load-json.ts';
