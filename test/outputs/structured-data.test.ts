import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Faq } from '../../src/model/faq.ts';
import type { OutputOptions } from '../../src/outputs/output-options.ts';
import { structuredData } from '../../src/outputs/structured-data.ts';
import { answerHtml } from '../../src/outputs/tree-html.ts';
import { detailedFaq, generalFaq } from '../support/faqs.ts';

const options: OutputOptions = { headingLevel: 2, open: 'all', expand: 'many' };
const written = (faq: Faq, more: Partial<OutputOptions> = {}) =>
  structuredData(faq, answerHtml({ ...faq, messages: {} }), { ...options, ...more });

/** As a browser, and whatever reads the page, finds it. */
function read(html: string) {
  const { document } = new JSDOM(`<body>${html}</body>`).window;
  expect(document.body.children).toHaveLength(1);
  const script = document.querySelector('script[type="application/ld+json"]');
  return JSON.parse(script?.textContent ?? '') as { mainEntity: Record<string, unknown>[] };
}

describe('structured data', () => {
  it('has every question that is shown, in order, with its answer as HTML', async () => {
    const faq = await detailedFaq();
    const { mainEntity, ...page } = read(written(faq));
    expect(page).toEqual({
      '@context': 'https://schema.org',
      '@type': 'FAQPage',
      inLanguage: 'en',
      name: faq.title,
    });
    expect(mainEntity.map(({ name }) => name)).toEqual(
      faq.sections.flatMap(({ entries }) => entries.map(({ question }) => question)),
    );
    expect(mainEntity[0]).toEqual({
      '@type': 'Question',
      name: 'What does “video appointment” mean?',
      acceptedAnswer: {
        '@type': 'Answer',
        text: expect.stringMatching(
          /^<p>In your <span dir="auto">video appointment<\/span>, you meet someone from <span dir="auto">/,
        ),
      },
    });
    expect(JSON.stringify(mainEntity)).not.toMatch(/opens in a new tab|_blank|\{\{/);
  });

  it('says of an answer when it was reviewed, by whom, and where its video is', async () => {
    const { mainEntity } = read(written(await detailedFaq()));
    const [, differences, , howItGoes, , payment] = mainEntity;
    expect(howItGoes).toMatchObject({
      dateModified: '2026-05-31',
      maintainer: { '@type': 'Organization', name: 'Patient services & co' },
      video: {
        '@type': 'VideoObject',
        name: 'What <happens> & "why"',
        embedUrl: 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0&playsinline=1&start=3',
      },
    });
    expect(differences?.['video']).toEqual({
      '@type': 'VideoObject',
      name: 'The difference',
      contentUrl: '/films/difference.mp4',
    });
    expect(payment?.['video']).toMatchObject({ url: 'https://videos.example.com/pay' });
    expect(payment).not.toHaveProperty('maintainer');
  });

  it('keeps to the sections that are shown', async () => {
    const { mainEntity } = read(written(await detailedFaq(), { sections: ['technology'] }));
    expect(mainEntity.map(({ name }) => name)).toEqual([
      'What do I need?',
      'How do I join?',
      'Do I need an app, an account or a lot of data?',
      'What if we cannot see or hear each other?',
    ]);
  });

  it('cannot be ended by what somebody writes', async () => {
    const question = '</script><img src=x onerror=alert(1)><!-- <script>';
    const faq = await generalFaq({
      sections: { basics: { entries: { payment: { question, answer: question } } } },
    });
    const html = written(faq);
    expect(html.match(/<\/?script/g)).toHaveLength(2);
    expect(html).not.toContain('<!--');
    expect(read(html).mainEntity.map(({ name }) => name)).toContain(question);
  });

  it('is nothing where nothing is shown', async () => {
    const sections = { basics: null, booking: null, technology: null };
    expect(written(await generalFaq({ sections }))).toBe('');
  });
});
