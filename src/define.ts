import { FaqEmbed } from './element/faq-embed.ts';

FaqEmbed.define();
