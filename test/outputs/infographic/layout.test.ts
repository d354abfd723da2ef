import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextItem } from '../../../src/outputs/infographic/items.ts';
import { type Palette, paletteOf } from '../../../src/outputs/infographic/palette.ts';
import { contrast } from '../../../src/outputs/readable-color.ts';
import { layoutFaults, type Pair, pairsOf } from './layout-faults.ts';
import { EVERY_FACT, LANGUAGES, made, SOME_FACTS, TRADES } from './made.ts';

const texts = (items: readonly { is: string }[]): string[] =>
  items
    .filter((item): item is TextItem => item.is === 'text')
    .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));

describe.each(LANGUAGES)('in %s', (lang) => {
  test.each(TRADES)('%s is on one page with nothing, some or all facts', async (trade) => {
    for (const variables of [{}, SOME_FACTS, EVERY_FACT]) {
      const one = await made(lang, trade, { variables }, { paper: 'a4' });
      for (const { layout, problems } of [one, one.on('letter')]) {
        expect(layoutFaults(layout)).toEqual([]);
        // Variables that other trades have are no mistake of the infographic.
        expect(problems.filter(({ path }) => path.startsWith('infographic'))).toEqual([]);
      }
    }
  });
});

test('a variant has the texts of its language', async () => {
  const { layout } = await made('de-CH', 'healthcare', {});
  expect(texts(layout.items)).toContain('Danach');
  expect(layout.lang).toBe('de-CH');
});

test.each([
  ['pt-PT', 'Marque'],
  [
    'fr-CA',
    'Vous recevez un courriel de confirmation avec le lien pour rejoindre le rendez-vous. Il permet aussi de modifier ou d’annuler.',
  ],
  ['zh-HK', '保留確認電郵'],
])('%s has words of its own where those of its language are read elsewhere', async (lang, words) => {
  for (const trade of TRADES) {
    const { layout } = await made(lang, trade, { variables: EVERY_FACT });
    expect(texts(layout.items)).toContain(words);
    expect(layoutFaults(layout)).toEqual([]);
  }
});

test('a template that extends one of a trade has its panels', async () => {
  const { layout } = await made('en', 'therapy', {});
  expect(texts(layout.items)).toContain('In an emergency');
});

test('nothing that is not set leaves a hole', async () => {
  const { layout } = await made('en', 'general', {});
  expect(layout.items.some(({ is }) => is === 'qr')).toBe(false);
  expect(texts(layout.items)).not.toContain('Good to know');
  expect(texts(layout.items).join(' ')).not.toMatch(/\{\{|undefined/);
});

describe('overrides', () => {
  const panels = (changes: object) => ({ infographic: { panels: changes } });

  test('change, remove, add and place panels by id', async () => {
    const { layout, problems } = await made(
      'en',
      'general',
      panels({
        book: { title: 'Ring us' },
        'waiting-room': null,
        forms: { kind: 'step', icon: 'document', title: 'Send the form', text: 'By post.', after: 'prepare' },
      }),
    );
    expect(problems).toEqual([]);
    const steps = layout.panels.filter(({ kind }) => kind === 'step').map(({ title }) => title);
    expect(steps).toEqual([
      'Ring us',
      'Keep the confirmation',
      'Get ready',
      'Send the form',
      'Join a little early',
      'Your appointment',
      'Afterwards',
    ]);
  });

  test('that misspell an id are told the nearest', async () => {
    const { problems } = await made('en', 'general', panels({ bok: { title: 'x' }, afterward: null }));
    expect(problems.map(({ path, what }) => `${path} ${what}`)).toEqual([
      expect.stringMatching(/^infographic\.panels\.bok .*Did you mean "book"\?/),
      expect.stringMatching(/^infographic\.panels\.afterward .*Did you mean "afterwards"\?/),
    ]);
  });

  test('with a part of a wrong shape lose that part only', async () => {
    const { layout, problems } = await made(
      'en',
      'general',
      panels({ book: { icon: 'rocket' }, join: { title: 'Join us' } }),
    );
    expect(problems.map(({ path }) => path)).toEqual(['infographic.panels.book.icon']);
    expect(texts(layout.items)).toContain('Join us');
  });

  test('may use a variable of their own on the infographic alone', async () => {
    const { layout, problems } = await made('en', 'general', {
      variables: { parking: 'Behind the house' },
      ...panels({ parking: { title: 'Parking', text: '{{parking}}' } }),
    });
    expect(problems).toEqual([]);
    expect(texts(layout.items)).toContain('Behind the house');
  });

  test('can say it otherwise in one language', async () => {
    const { layout } = await made('de', 'general', {
      infographic: { panels: { book: { title: 'Everywhere' } } },
      languages: { de: { infographic: { title: 'So geht es', panels: { book: { title: 'Buchen' } } } } },
    });
    expect(texts(layout.items)).toEqual(expect.arrayContaining(['So geht es', 'Buchen']));
  });

  test('with a link that is not safe keep its words', async () => {
    const { layout, problems } = await made(
      'en',
      'general',
      panels({ x: { title: 'X', texts: [{ text: 'Click', href: 'javascript:alert(1)' }] } }),
    );
    expect(problems.map(({ code }) => code)).toEqual(['refused-link']);
    expect(layout.panels.find(({ id }) => id === 'x')?.lines).toEqual([{ text: 'Click' }]);
  });
});

describe('too much text', () => {
  const long = (words: number) => 'appointments '.repeat(words).trim();

  test('gets smaller before anything is left out', async () => {
    const short = await made('en', 'general', { variables: SOME_FACTS });
    const more = await made('en', 'general', {
      variables: SOME_FACTS,
      infographic: { panels: { prepare: { text: long(22) } } },
    });
    expect(more.problems).toEqual([]);
    expect(more.layout.style.size).toBeLessThan(short.layout.style.size);
  });

  test('leaves facts out at last, and says so', async () => {
    const { layout, problems } = await made('en', 'general', {
      variables: EVERY_FACT,
      infographic: { panels: { parking: { title: 'Parking', text: long(160) } } },
    });
    expect(layoutFaults(layout)).toEqual([]);
    const left = problems.filter(({ path }) => path.startsWith('infographic'));
    expect(left.map(({ path }) => path)).toEqual(['infographic.panels.parking']);
    expect(left[0]?.what[0]).toContain('no room on the page');
  });

  const leftOut = async (overrides: object) => {
    const { layout, problems } = await made('en', 'general', overrides);
    expect(layoutFaults(layout)).toEqual([]);
    return problems.map(({ path }) => path).filter((path) => path.startsWith('infographic'));
  };

  test('in one fact costs no other fact', async () => {
    const preparation = Array.from({ length: 60 }, (_, at) => `paper number ${at}`);
    expect(await leftOut({ variables: { ...EVERY_FACT, preparation } })).toEqual([
      'infographic.panels.preparation',
    ]);
  });

  test('in one step costs neither facts nor the texts of other steps', async () => {
    expect(
      await leftOut({ variables: EVERY_FACT, infographic: { panels: { prepare: { text: long(400) } } } }),
    ).toEqual(['infographic.panels.prepare']);
  });

  test('in many facts leaves out the last of them', async () => {
    const panels = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`f${at}`, { title: `Fact ${at}`, text: long(5) }]),
    );
    const left = await leftOut({ variables: EVERY_FACT, infographic: { panels } });
    expect(left.length).toBeGreaterThan(5);
    expect(left).toEqual(left.map((_, at) => `infographic.panels.f${29 - at}`));
  });

  test('that no page holds is refused', async () => {
    const panels = Object.fromEntries(
      Array.from({ length: 80 }, (_, at) => [`s${at}`, { kind: 'step', title: long(8), text: long(9) }]),
    );
    await expect(made('en', 'general', { infographic: { panels } })).rejects.toThrow(
      'do not fit on one page',
    );
  });
});

test('whatever names are, all of it is on the page', async () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 500 }),
    fc.constantFrom(
      'W'.repeat(500),
      '予約'.repeat(250),
      'موعد '.repeat(100),
      '<b>&amp;"\u202e\u0007',
      '👩‍⚕️'.repeat(60),
    ),
  );
  await fc.assert(
    fc.asyncProperty(name, fc.constantFrom('en', 'ar', 'ja'), async (organization, lang) => {
      const { layout } = await made(lang, 'healthcare', { variables: { ...EVERY_FACT, organization } });
      expect(layoutFaults(layout)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('the columns of the foot begin at the same height, and have their lines side by side', async () => {
  for (const lang of ['en', 'ar', 'ja']) {
    const { layout } = await made(lang, 'general', { variables: EVERY_FACT });
    const code = layout.items.findIndex(({ is }) => is === 'qr');
    const [scan, booking, contact, phone] = layout.items.slice(code + 1) as TextItem[];
    expect(scan?.box.y).toBeCloseTo(contact?.box.y ?? 0);
    expect(booking?.box.y).toBeCloseTo(phone?.box.y ?? 0);
  }
});

test('a telephone number is on one line, however large a short page is set', async () => {
  const steps = ['confirmation', 'prepare', 'join', 'waiting-room', 'appointment', 'afterwards'];
  const panels = Object.fromEntries(steps.map((id) => [id, null]));
  const { layout } = await made('en', 'healthcare', { variables: SOME_FACTS, infographic: { panels } });
  const lines = layout.items.flatMap((item) =>
    item.is === 'text' ? item.paragraphs.flatMap((paragraph) => paragraph.lines) : [],
  );
  expect(lines).toContain(SOME_FACTS.phone);
});

test('an emergency line stands above what there is, without steps too', async () => {
  const { layout } = await made('en', 'healthcare', { variables: EVERY_FACT });
  const none = Object.fromEntries(
    layout.panels.filter(({ kind }) => kind === 'step').map(({ id }) => [id, null]),
  );
  const without = await made('en', 'healthcare', { variables: EVERY_FACT, infographic: { panels: none } });
  const all = texts(without.layout.items);
  expect(all.indexOf('In an emergency')).toBeLessThan(all.indexOf('Good to know'));
});

test('a long link has a QR code with modules of half a millimetre', async () => {
  const bookingUrl = `https://outlook.office.com/book/${'northwind-'.repeat(14)}@example.com/`;
  const { layout } = await made('en', 'healthcare', { variables: { ...EVERY_FACT, bookingUrl } });
  const [code] = layout.items.filter((item) => item.is === 'qr');
  expect(code).toBeDefined();
  expect((code?.box.width ?? 0) / (code?.modules ?? 1)).toBeGreaterThan(1.4);
});

test('facts stand below the last step where they would leave a large hole beside it', async () => {
  const groundOf = async (variables: object) => {
    const { layout } = await made('de', 'retail', { variables }, { paper: 'a4' });
    return layout.items.find((item) => item.is === 'shape' && item.fill === layout.style.palette.ground);
  };
  expect((await groundOf({ ...SOME_FACTS, price: '45 EUR' }))?.box.width).toBeLessThan(400);
  expect((await groundOf(EVERY_FACT))?.box.width).toBeGreaterThan(500);
});

test.each(['#ffe600', '#ffb900', '#fd0'])('a yellow brand, %s, is yellow and nearly black', (accent) => {
  const { accent: shown, ink, tint } = paletteOf({ brand: { accent } });
  expect(shown.slice(0, 3)).toBe(accent === '#fd0' ? '#ff' : accent.slice(0, 3));
  expect(contrast(ink, '#ffffff')).toBeGreaterThan(14);
  expect(contrast(tint, '#ffffff')).toBeLessThan(1.3);
});

test('whatever the accent is, everything that the pages have can be read and seen where it stands', async () => {
  // All colours of this palette are different: what a pair is made of can be told from them.
  const brand = { accent: '#f2a100' };
  const known = paletteOf({ brand });
  expect(new Set(Object.values(known)).size).toBe(Object.keys(known).length);
  type Name = keyof Palette;
  const nameOf = (color: string) =>
    (Object.keys(known) as Name[]).find((name) => known[name] === color) ?? color;
  const pairs = new Map<string, Pair>();
  for (const trade of TRADES)
    for (const variables of [SOME_FACTS, EVERY_FACT])
      for (const pair of pairsOf((await made('en', trade, { variables, brand })).layout)) {
        const named = { ...pair, color: nameOf(pair.color), ground: nameOf(pair.ground) };
        pairs.set(JSON.stringify(named), named);
      }
  expect(pairs.size).toBeGreaterThan(12);
  // PowerPoint paints links among words in the theme's colour for links.
  for (const ground of ['#ffffff', 'ground', 'tint', 'alertGround'])
    pairs.set(`link ${ground}`, { color: 'ink', ground, least: 4.5 });
  const color = fc.oneof(
    fc.stringMatching(/^#([0-9a-f]{3}|[0-9a-f]{6})$/),
    fc.constantFrom('#ffff99', '#ffffff', '#000000', '#ff0000', '#ffe600', '#777777', '#00ff00'),
  );
  fc.assert(
    fc.property(color, (accent) => {
      const palette = paletteOf({ brand: { accent } });
      const colorOf = (name: string) => (name in palette ? palette[name as Name] : name);
      const faint = [...pairs.values()].filter(
        (pair) => contrast(colorOf(pair.color), colorOf(pair.ground)) < pair.least,
      );
      expect(faint).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('Arabic is mirrored: the first step is on the right, and arrows point to the left', async () => {
  const { layout } = await made('ar', 'general', { variables: SOME_FACTS });
  const arrows = layout.items.filter((item) => item.is === 'arrow');
  expect(arrows.length).toBeGreaterThan(0);
  expect(arrows.every((arrow) => arrow.is === 'arrow' && arrow.toLeft)).toBe(true);
  const numbers = layout.items.filter((item) => item.is === 'shape' && item.label);
  const [first, second] = numbers;
  expect(first?.box.x).toBeGreaterThan(second?.box.x ?? Number.POSITIVE_INFINITY);
});

test('in Arabic a list of names is read from right to left, and a telephone number from left to right', async () => {
  const variables = { ...EVERY_FACT, paymentMethods: ['Visa', 'PayPal'] };
  const { layout } = await made('ar', 'financial-services', { variables });
  const all = texts(layout.items);
  expect(all.find((text) => text.includes('Visa'))).toMatch(/^\u2067Visa وPayPal\u2069$/);
  expect(all.find((text) => text.includes('0199'))).toContain('\u2066+1 206 555 0199\u2069');
});
