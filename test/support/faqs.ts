/** FAQs for tests of what is made from one: the shipped templates and the demos, read from the disk. */
import { pathToFileURL } from 'node:url';
import type { FaqRequest } from '../../src/load/prepare-faq.ts';
import type { Faq } from '../../src/model/faq.ts';
import { prepareFromDisk } from './prepare-on-node.ts';

const root = pathToFileURL(`${process.cwd()}/`);

/** An FAQ from a file of this repository, by its path from the root. */
export const faqFrom = (template: string, request: Omit<FaqRequest, 'template'> = {}): Promise<Faq> =>
  prepareFromDisk({ ...request, template: new URL(template, root).href });

/** The general template with an organization's overrides. */
export const generalFaq = (overrides: object = {}): Promise<Faq> =>
  faqFrom('faq-templates/en/general.json', { overrides });

export const bookingUrl = 'https://outlook.office.com/book/northwind@example.com/?ismsaljsauthenabled';

/** Every variable of the general template. */
export const everything = {
  organization: 'Northwind Clinic',
  bookingUrl,
  manageUrl: 'https://northwind.example.com/appointments',
  joinUrl: 'https://northwind.example.com/join',
  joinGuideUrl: 'https://northwind.example.com/how-to-join',
  phone: '+1 206 555 0142',
  email: 'hello@northwind.example.com',
  appointmentLength: 20,
  bookingNotice: 4,
  cancellationNotice: 24,
  cancellationUrl: 'https://northwind.example.com/cancelling',
  waitingTime: 10,
  paymentMethods: ['cards', 'bank transfer', 'health savings accounts'],
  price: '45 USD',
  paymentUrl: 'https://northwind.example.com/prices',
  inPersonOnly: ['blood tests', 'vaccinations'],
  staff: ['Dr. Ana Silva', 'Dr. Omar Haddad', 'our nurse Mei Chen'],
  staffUrl: 'https://northwind.example.com/team',
  onlineOnlyStaff: ['Dr. Omar Haddad'],
  inPersonOnlyStaff: ['Dr. Eva Lindqvist'],
  preparation: ['a list of your medicines', 'a recent photo of anything we should look at'],
  recordingPolicy: 'We do not record appointments.',
  privacyUrl: 'https://northwind.example.com/privacy',
  interpreterUrl: 'https://northwind.example.com/support',
};

/** All questions of the general template, as specific as they get. */
export const fullFaq = (): Promise<Faq> => generalFaq({ variables: everything });

/** What an organization lays over the general template to have a notice, videos of both kinds, and reviews. */
export const details = {
  variables: { ...everything, emergencyNumber: '112' },
  notices: {
    emergency: {
      answers: [
        {
          text: '**In an emergency call [{{emergencyNumber}}](tel:{{emergencyNumber}}).** Do not wait.',
          more: [{ text: 'See [what to do](https://northwind.example.com/emergency).' }],
        },
      ],
    },
    hidden: { answer: '{{nobody}}' },
  },
  sections: {
    basics: {
      entries: {
        'how-it-goes': {
          video: { href: 'https://youtu.be/dQw4w9WgXcQ?t=3&x="y', title: 'What <happens> & "why"' },
          reviewed: '2026-05-31',
          owner: 'Patient services & co',
        },
        payment: {
          video: { href: 'https://videos.example.com/pay', title: 'Paying at {{organization}}' },
          reviewed: '2026-06-01',
        },
        differences: { video: { href: '/films/difference.mp4', title: 'The difference' }, owner: 'Us' },
      },
    },
  },
};

/** Everything, with a notice, videos and reviews. */
export const detailedFaq = (): Promise<Faq> => generalFaq(details);

/** A template in a language that is read from right to left. */
export const arabicFaq = (): Promise<Faq> =>
  faqFrom('demo/arabic.json', {
    data: {
      organization: 'Northwind Clinic',
      bookingUrl,
      phone: '+1 206 555 0142',
      cancellationNotice: '24',
    },
  });
