/** Values for the variables of the templates: names and brands, which read the same in every language. */
export const everything = {
  organization: 'Northwind',
  bookingUrl: 'https://outlook.office.com/book/northwind@example.com/',
  manageUrl: 'https://northwind.example.com/appointments',
  joinUrl: 'https://northwind.example.com/join',
  joinGuideUrl: 'https://northwind.example.com/how-to-join',
  portalUrl: 'https://portal.example.com/',
  portalName: 'MyNorthwind',
  phone: '+1 206 555 0142',
  email: 'hello@northwind.example.com',
  emergencyNumber: '112',
  urgentPhone: '+1 206 555 0116',
  appointmentLength: '30',
  bookingNotice: '2',
  cancellationNotice: '24',
  cancellationUrl: 'https://northwind.example.com/cancellation',
  paymentMethods: 'Visa, Mastercard, PayPal',
  price: '45 EUR',
  paymentUrl: 'https://northwind.example.com/prices',
  insuranceUrl: 'https://northwind.example.com/insurance',
  inPersonOnly: 'MRT, EKG',
  staff: 'Ana García, Kenji Tanaka, Amal Haddad',
  staffUrl: 'https://northwind.example.com/staff',
  onlineOnlyStaff: 'Kenji Tanaka',
  inPersonOnlyStaff: 'Zoe Martin, Li Wei',
  preparation: 'ID, PDF',
  videoUrl: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
  privacyUrl: 'https://northwind.example.com/privacy',
  interpreterUrl: 'https://northwind.example.com/interpreters',
  resultsUrl: 'https://northwind.example.com/results',
  fraudPhone: '+1 206 555 0199',
  fraudUrl: 'https://northwind.example.com/fraud',
  identityUrl: 'https://northwind.example.com/identity',
  signingUrl: 'https://northwind.example.com/signing',
  storeUrl: 'https://northwind.example.com/store',
  deliveryUrl: 'https://northwind.example.com/delivery',
  returnPeriod: '14',
  returnsUrl: 'https://northwind.example.com/returns',
  faqUrl: 'https://northwind.example.com/faq',
  waitingTime: '11',
  noShowUrl: 'https://northwind.example.com/no-show',
  emergencyPlanUrl: 'https://northwind.example.com/emergencies',
  supportPhone: '+1 206 555 0100',
  supportEmail: 'it@northwind.example.com',
  supportUrl: 'https://northwind.example.com/it',
};

/** Those of them that a template has words for, in whatever language. */
export async function valuesFor(template) {
  const response = await fetch(`../dist/faq-templates/en/${template}.json`);
  const { variables } = await response.json();
  return Object.fromEntries(Object.entries(everything).filter(([name]) => name in variables));
}

/** A language by the name that those who read it know it by. */
export const nameOf = (lang) => new Intl.DisplayNames(lang, { type: 'language' }).of(lang);

/** A template by its name: `financial-services` as “Financial services”. */
export const titleOf = (template) => template[0].toUpperCase() + template.slice(1).replaceAll('-', ' ');
