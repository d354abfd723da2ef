import { compile } from 'faq-embed/server';
import { document as template } from 'faq-embed/templates/en/general';

export const overrides = {
  variables: { bookingUrl: 'https://outlook.office.com/book/northwind@example.com/' },
  sections: {
    basics: { entries: { parking: { question: 'Where do I park?', answer: 'You **do not**.' } } },
  },
};

export const faqDocument = () => compile({ template, overrides });
