// With npm: import { FaqEmbed } from 'faq-embed'; FaqEmbed.define('clinic-faq');
await customElements.whenDefined('faq-embed');
customElements.get('faq-embed').define('clinic-faq');
