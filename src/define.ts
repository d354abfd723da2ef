import { FaqEmbed } from './faq-embed.ts';

FaqEmbed.define();
