/** Which files a page asks for. The tests follow on one another: what is loaded stays loaded. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import '../../src/define.ts';
import {
  all,
  aWhile,
  bookable,
  changed,
  embed,
  faqDocument,
  file,
  one,
  requested,
  toggleAll,
  until,
} from './helpers.ts';

// Vite gives every module by itself: they are more than a browser keeps a list of.
performance.setResourceTimingBufferSize(5000);

/** What of the source has come besides the element itself. */
const chunks = () =>
  requested()
    .map((name) => new URL(name).pathname)
    .filter((path) =>
      /\/src\/compile\/|\/marked|\/dompurify|hydration|explain|fill\/ref-id|\/(search|feedback|booking)\//.test(
        path,
      ),
    )
    .map((path) => path.split('/').pop());
/** JSON that a widget has asked for. */
const files = () =>
  requested()
    .map((name) => new URL(name).pathname)
    .filter((path) => path.endsWith('.json') || path.startsWith('/_test/'));

async function asksFor(act: () => Promise<unknown>): Promise<string[]> {
  const before = files().length;
  await act();
  await aWhile();
  return files().slice(before);
}

describe('a page asks for', () => {
  it('one file of a shipped template, and for nothing of Markdown', async () => {
    const asked = await asksFor(async () => {
      const element = await embed({ ...bookable, open: 'all' });
      toggleAll(element).click();
      await changed(element, () => element.setAttribute('data-phone', '+1 206 555 0142'));
    });
    expect(asked).to.deep.equal(['/faq-templates/en/general.json']);
    expect(chunks()).to.deep.equal([]);
  });

  it('one document, and for nothing of Markdown', async () => {
    const { url } = file(faqDocument({ a: [['p', ['strong', 'A']]] }));
    const asked = await asksFor(async () => {
      const element = await embed({ src: url, open: 'all' });
      expect(one(element, '.answer strong').textContent).to.equal('A');
    });
    expect(asked).to.deep.equal(['/_test/json']);
    expect(chunks()).to.deep.equal([]);
  });

  it('nothing twice, when two widgets show the same', async () => {
    const { url } = file(faqDocument({ a: ['A'] }));
    const asked = await asksFor(async () => {
      await embed({ src: url });
      await embed({ src: url });
      await embed(bookable);
    });
    expect(asked).to.deep.equal(['/_test/json']);
    expect(chunks()).to.deep.equal([]);
  });

  it('what compiles, but nothing of Markdown, with overrides that have none', async () => {
    const overrides = {
      title: 'T',
      variables: { organization: 'Northwind' },
      sections: { basics: { title: 'B', entries: { differences: { question: 'D?' }, 'what-is-it': null } } },
      actions: { book: { label: 'Book now' } },
      languages: { de: { title: 'D' } },
    };
    const element = await embed({ ...bookable, overrides: JSON.stringify(overrides) });
    expect(one(element, '.title').textContent).to.equal('T');
    expect(chunks()).to.include('compile-in-page.ts');
    expect(chunks().filter((name) => /markdown-in-page|marked|dompurify/.test(name ?? ''))).to.deep.equal([]);
  });

  it('Markdown when there is some', async () => {
    const overrides = { sections: { basics: { entries: { differences: { answer: '**Bold**' } } } } };
    const element = await embed({ ...bookable, overrides: JSON.stringify(overrides) });
    expect(all(element, '#a-differences strong')).to.have.length(1);
    expect(chunks()).to.include('markdown-in-page.ts');
  });

  it('the search and its words when there is one', async () => {
    const asked = await asksFor(async () => {
      const element = await embed({ ...bookable, search: 'on' });
      await until(() => all(element, 'input').length);
    });
    expect(asked).to.deep.equal(['/faq-templates/en/search.json']);
    expect(chunks()).to.include('search-field.ts');
    expect(chunks().filter((name) => /feedback|booking/.test(name ?? ''))).to.deep.equal([]);
  });

  it('what asks below answers, and what opens booking pages, with their words, each where it is asked for', async () => {
    const parts = { feedback: '', booking: 'dialog' };
    for (const [name, value] of Object.entries(parts)) {
      const asked = await asksFor(async () => {
        await embed({ ...bookable, [name]: value });
        await until(() => files().some((path) => path.includes(`/${name}.json`)));
      });
      expect(asked).to.deep.equal([`/faq-templates/en/${name}.json`]);
    }
    expect(chunks()).to.include.members(['feedback.ts', 'booking-dialog.ts']);
  });
});
