import { compile } from 'faq-embed/server';

export const overrides = {
  variables: { bookingUrl: 'https://outlook.office.com/book/northwind@example.com/' },
  sections: {
    basics: { entries: { parking: { question: 'Where do I park?', answer: 'You **do not**.' } } },
  },
};

export const faqDocument = () => compile({ template: 'general', overrides });
