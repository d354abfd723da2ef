import type { Browser, Locator, Page } from 'playwright';
import type { BuilderDraft } from '../src/builder/draft/draft.ts';
import { toFragment } from '../src/builder/draft/share.ts';
import type { Patches } from '../src/model/content-model.ts';

/** A practice in London that has told most, and not yet all. */
const practice: BuilderDraft = {
  id: 'practice',
  updated: 0,
  step: 'about',
  site: { system: 'wordpress', may: 'text' },
  overrides: {
    template: 'healthcare',
    lang: 'en-GB',
    brand: { accent: '#00664f' },
    variables: {
      organization: 'Elm Road Surgery',
      bookingUrl: 'https://outlook.office.com/book/ElmRoadSurgery@example.com/',
      phone: '+44 20 7946 0958',
      emergencyNumber: '999',
      appointmentLength: 15,
    },
  },
};

/** What the practice says last. */
const rest = {
  cancellationNotice: 24,
  bookingNotice: 2,
  paymentMethods: ['cards', 'bank transfer'],
  staff: ['Dr Amara Osei', 'Dr Helen Price', 'Sam Whitfield, nurse'],
};

/** The same practice in two languages, one of which was changed later. */
const inTwoLanguages: BuilderDraft = {
  ...practice,
  overrides: {
    ...practice.overrides,
    languages: {
      'en-GB': ownQuestion('Where do I park?', 'In the yard, **beside** the pharmacy.'),
      ar: ownQuestion('أين أوقف سيارتي؟', 'خلف المبنى، بجانب الصيدلية.'),
    },
    translatedFrom: {
      ar: {
        'sections.basics.entries.parking.answer': { 'en-GB': 'Behind the house, **beside** the pharmacy.' },
      },
    },
  },
};

function ownQuestion(question: string, answer: string): Patches {
  return { sections: { basics: { entries: { parking: { question, answer } } } } };
}

const DESKTOP = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };

/** The builder in docs/: its steps on a desktop, and the preview on a phone. */
export async function photographBuilder(browser: Browser, origin: string): Promise<void> {
  const address = `${origin}/dist/builder/`;
  const page = await opened(browser, address, practice, DESKTOP);
  await take(page, 'start');

  await goTo(page, 'Still missing');
  const card = page.getByRole('region', { name: 'How do I pay?' });
  await card.getByLabel('Kinds of payment you take').fill(rest.paymentMethods.join('\n'));
  await card.getByText('answered').waitFor();
  await preview(page).locator('#a-payment:visible').waitFor();
  await take(page, 'missing', card);
  await page.close();

  const { variables } = practice.overrides;
  const finished = {
    ...practice,
    overrides: { ...practice.overrides, variables: { ...variables, ...rest } },
  };
  const later = await opened(browser, address, finished, DESKTOP);
  await goTo(later, 'Your look');
  await take(later, 'look');
  await goTo(later, 'Put it on your site');
  await later.locator('b-site .b-code').first().waitFor();
  await later
    .locator('b-site .b-code')
    .first()
    .evaluate((code) => code.scrollIntoView({ block: 'center' }));
  await take(later, 'site');
  await later.close();

  const twice = await opened(browser, address, inTwoLanguages, DESKTOP);
  await goTo(twice, 'Your words');
  await twice.getByLabel('Beside it').selectOption('ar');
  const parking = twice.locator('[data-question=parking]');
  await parking.locator('.b-question-name').click();
  await parking.locator('b-other-column .b-editor-text').waitFor();
  await take(twice, 'languages', parking);
  await twice.close();

  const phone = await opened(browser, address, finished, PHONE);
  await goTo(phone, 'Still missing');
  await phone.getByRole('button', { name: 'Show the preview' }).click();
  await take(phone, 'phone');
  await phone.close();
}

async function opened(
  browser: Browser,
  address: string,
  draft: BuilderDraft,
  viewport: { width: number; height: number },
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 2,
    colorScheme: 'light',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${address}${await toFragment(draft)}`);
  await page.getByRole('button', { name: 'OK', exact: true }).click();
  await shown(page);
  return page;
}

const preview = (page: Page) => page.frameLocator('b-preview iframe').locator('faq-embed');

const shown = (page: Page) => preview(page).locator('[part=question]').first().waitFor({ state: 'attached' });

async function goTo(page: Page, step: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: step }).click();
}

/** @param middle What the picture is of, if that is further down. */
async function take(page: Page, name: string, middle?: Locator): Promise<void> {
  await page.locator('.b-kept.b-saved').waitFor({ state: 'attached' });
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.mouse.move(0, 0);
  await middle?.evaluate((part) => part.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(600); // until the preview has been made anew
  await page.screenshot({ path: `docs/builder-${name}.png` });
}
