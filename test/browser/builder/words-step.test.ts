/** How much is drawn and made while somebody types: counted, since that is what takes the time. */
import { expect, fixtureSync } from '@open-wc/testing';
import { beforeEach, describe, it, vi } from 'vitest';
import general from '../../../faq-templates/en/general.json';
import { BuilderApp } from '../../../src/builder/app.ts';
import { makeFaq } from '../../../src/builder/draft/made.ts';
import { FactField } from '../../../src/builder/fields/fact-field.ts';
import { Session } from '../../../src/builder/session.ts';
import type { Row } from '../../../src/builder/steps/item-row.ts';
import { WordsStep } from '../../../src/builder/steps/words-step.ts';
import { readMarkdown } from '../../../src/compile/markdown-in-page.ts';
import type { Overrides } from '../../../src/model/content-model.ts';

class CountedStep extends WordsStep {
  draws = 0;
  rows = 0;
  protected override render() {
    this.draws++;
    return super.render();
  }
  protected override drawRow(row: Row) {
    this.rows++;
    return super.drawRow(row);
  }
}
customElements.define('b-counted-words', CountedStep);

class CountedApp extends BuilderApp {
  draws = 0;
  protected override render() {
    this.draws++;
    return super.render();
  }
}
customElements.define('b-counted-app', CountedApp);
customElements.define('b-fact', FactField);

const tools = {
  load: async () => general,
  markdown: async () => readMarkdown,
  templates: 'https://example.com/',
};

const ownQuestions = (count: number): Overrides => ({
  template: 'general',
  variables: { organization: 'Northwind', bookingUrl: 'https://example.com/book', phone: '+1 206 555 0142' },
  sections: {
    own: {
      title: 'Our own',
      entries: Object.fromEntries(
        Array.from({ length: count }, (_, at) => [`q-${at}`, { question: `Question ${at}?`, answer: 'So.' }]),
      ),
    },
  },
});

const make = vi.fn((overrides: Overrides, lang: string) => makeFaq(overrides, lang, tools));
let session: Session;
let step: CountedStep;

async function open(overrides: Overrides): Promise<void> {
  const draft = { id: 'draft', updated: 0, overrides, step: 'words' };
  session = new Session('draft', draft, make, ['general']);
  const box = fixtureSync<HTMLElement>('<div></div>');
  step = document.createElement('b-counted-words') as CountedStep;
  step.session = session;
  box.append(step);
  await drawn();
}

const drawn = async () => {
  await session.settled();
  await step.updateComplete;
};
const find = <T extends HTMLElement>(selector: string) => step.querySelector(selector) as T;
const rowsIn = (list: string) =>
  [...step.querySelectorAll<HTMLElement>(`[data-item^="${list}/"]`)].map(({ dataset }) => dataset['item']);

function type(field: HTMLInputElement, text: string): void {
  for (const letter of text) {
    field.value += letter;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}

describe('of 200 questions of one’s own', () => {
  const counted = async (work: () => Promise<void>) => {
    const before = [make.mock.calls.length, step.draws, step.rows];
    await work();
    const after = [make.mock.calls.length, step.draws, step.rows];
    const [makes = 0, draws = 0, rows = 0] = after.map((count, at) => count - (before[at] ?? 0));
    return { makes, draws, rows };
  };

  beforeEach(async () => {
    await open(ownQuestions(200));
    find('[data-question="q-100"] .b-question-name').click();
    await drawn();
    find('#question-q-100').focus();
    await drawn();
  });

  it('one is made, and drawn once, in a row of its own, for all keys until the fingers rest', async () => {
    const counts = await counted(async () => {
      type(find('#question-q-100'), ' And a dozen words more');
      await drawn();
    });
    expect(counts).to.deep.equal({ makes: 1, draws: 1, rows: 1 });
    expect(find('[data-question="q-100"] .b-question-name').textContent).to.contain('And a dozen words more');
  });

  it('the header is drawn for the first key, which undo names, and when all are made', async () => {
    const app = document.createElement('b-counted-app') as CountedApp;
    app.session = session;
    step.parentElement?.append(app);
    await app.updateComplete;
    app.draws = 0;
    for (const key of 'a dozen words more') {
      type(find('#question-q-100'), key);
      await app.updateComplete;
    }
    expect(app.draws).to.equal(1);
    expect(app.querySelector('button[title="Undo: question"], button[aria-label="Undo: question"]')).to.exist;
    await drawn();
    await app.updateComplete;
    expect(app.draws).to.equal(2);
  });

  it('none is drawn for a key in the heading of the FAQ', async () => {
    const counts = await counted(async () => {
      for (const key of 'abc') {
        type(find('#faq-title'), key);
        await drawn();
      }
    });
    expect(counts).to.deep.equal({ makes: 3, draws: 3, rows: 0 });
  });

  it('those at both ends are drawn anew when one comes there, and no others', async () => {
    find('#question-q-100').blur();
    await drawn();
    const counts = await counted(async () => {
      session.items.move('move', { list: 'entries:own', id: 'q-100' }, 0);
      await drawn();
    });
    expect(counts).to.deep.equal({ makes: 1, draws: 1, rows: 2 });
  });
});

describe('the focus', () => {
  it('is back on a button before anything else can happen, when the button was moved', async () => {
    await open(ownQuestions(4));
    const down = find('[data-question="q-1"] .b-icon-button:last-of-type');
    const list = down.closest('ul') as HTMLElement;
    down.focus();
    // Told once the drawing is over, and before any key.
    const isThere = new Promise<boolean>((resolve) => {
      new MutationObserver(() => resolve(document.activeElement === down)).observe(list, { childList: true });
    });
    down.click();
    expect(await isThere).to.equal(true);
    expect(rowsIn('entries:own')[2]).to.equal('entries:own/q-1');
  });

  it('makes every one of two presses that follow each other at once a move', async () => {
    await open(ownQuestions(4));
    const up = find('[data-question="q-3"] .b-icon-button');
    up.focus();
    up.click();
    up.click();
    await vi.waitUntil(() => rowsIn('entries:own').indexOf('entries:own/q-3') === 1);
  });
});

describe('what is pressed', () => {
  /** A link is open whose address is wrong, and the mouse goes down on a question below. */
  async function pressed(): Promise<HTMLElement> {
    await open({ ...ownQuestions(4), actions: { mine: { label: 'Ours', href: 'https://example.com/' } } });
    find<HTMLDetailsElement>('.b-top').open = true;
    find('[data-item="actions/mine"] .b-question-name').click();
    await drawn();
    const address = find<HTMLInputElement>('#link-address');
    address.focus();
    address.value = 'javascript:alert(1)';
    const question = find('[data-question="q-2"] .b-question-name');
    question.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    address.blur();
    return question;
  }
  const frame = () => new Promise(requestAnimationFrame);
  const refused = () => find('#link-refused').textContent?.trim();

  it('stays where it is until it is let go, whatever is said of the field that was left', async () => {
    const question = await pressed();
    const { top } = question.getBoundingClientRect();
    await frame();
    await frame();
    expect([question.getBoundingClientRect().top, refused()]).to.deep.equal([top, '']);
    question.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    question.click();
    await drawn();
    expect(question.getAttribute('aria-expanded')).to.equal('true');
  });

  it('holds nothing up when the mouse comes up elsewhere, or something else than a click came of it', async () => {
    for (const event of ['mouseup', 'input', 'dragstart', 'keydown']) {
      await pressed();
      document.body.dispatchEvent(new Event(event, { bubbles: true }));
      await drawn();
      expect(refused(), event).to.contain('not a link');
    }
  });
});

describe('a new question', () => {
  const add = async () => {
    const section = find('[data-item="sections/own"]');
    [...section.querySelectorAll('button')]
      .find(({ textContent }) => textContent?.includes('Add a'))
      ?.click();
    await vi.waitUntil(() => document.activeElement?.id.startsWith('question-new-question'));
    await drawn();
    return document.activeElement as HTMLInputElement;
  };
  const ownIds = () => Object.keys(session.overrides.sections?.['own']?.entries ?? {});
  const clear = (field: HTMLInputElement) => {
    field.value = '';
  };

  beforeEach(() => open(ownQuestions(1)));

  it('has an id of its words, from the first key on, and keeps it once it is named', async () => {
    const field = await add();
    expect(ownIds()).to.deep.equal(['q-0', 'new-question']);
    clear(field);
    type(field, 'May I bring');
    await drawn();
    expect(ownIds()).to.deep.equal(['q-0', 'may-i-bring']);
    type(field, ' a dog?');
    await drawn();
    // The same field all the while: whoever types in it stays there.
    expect(document.activeElement).to.equal(field);
    expect(ownIds()).to.deep.equal(['q-0', 'may-i-bring-a-dog']);
    field.blur();
    await drawn();
    field.focus();
    type(field, ' Or a cat?');
    field.blur();
    await drawn();
    expect(ownIds()).to.deep.equal(['q-0', 'may-i-bring-a-dog']);
    expect(session.watched).to.equal('may-i-bring-a-dog');
  });

  it('has an id that no other has, and one that can be a link whatever the script', async () => {
    for (const [words, id] of [
      ['Question 0?', 'question-0'],
      ['Question 0?', 'question-0-2'],
      ['駐車場はありますか', 'question'],
    ] as const) {
      const field = await add();
      clear(field);
      type(field, words);
      field.blur();
      await drawn();
      expect(ownIds().at(-1)).to.equal(id);
    }
  });

  it('is one step to undo, and has its first id again before it has words', async () => {
    const field = await add();
    clear(field);
    type(field, 'Dogs?');
    field.blur();
    await drawn();
    session.undo();
    await drawn();
    expect(ownIds()).to.deep.equal(['q-0', 'new-question']);
    session.redo();
    await drawn();
    expect(ownIds()).to.deep.equal(['q-0', 'dogs']);
    session.undo();
    session.undo();
    await drawn();
    expect(ownIds()).to.deep.equal(['q-0']);
  });
});
