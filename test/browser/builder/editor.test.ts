/** The editor of an answer, used by keyboard and by pointer. */
import { expect, fixtureSync } from '@open-wc/testing';
import { beforeAll, describe, it, onTestFinished } from 'vitest';
import { server, userEvent } from 'vitest/browser';
import '../../../src/builder/editor/editor.css';
import { type AnswerEditor, canEdit, defineAnswerEditor } from '../../../src/builder/editor/answer-editor.ts';
import type { EditorVariable, EditorWords } from '../../../src/builder/editor/editor-words.ts';
import { aWhile, until } from '../helpers.ts';
import { press, pressTab, type } from '../keys.ts';
import { pasteInto } from './paste.ts';

const words: EditorWords = {
  toolbar: 'Formatting',
  bold: 'Bold',
  italic: 'Italic',
  bulletedList: 'Bulleted list',
  numberedList: 'Numbered list',
  link: 'Link',
  insertFact: 'Insert a fact',
  linkAddress: 'Address of the link',
  linkText: 'Words to show',
  linkTarget: 'Where it leads',
  ownAddress: 'An address',
  applyLink: 'Set link',
  removeLink: 'Remove link',
  cancel: 'Cancel',
  linkRefused: 'This is not a link that people can follow.',
  plainText: 'This answer can only be changed as text.',
};
const variables: EditorVariable[] = [
  { name: 'phone', label: 'Telephone', text: '020 7946 0000', href: 'tel:{{phone}}' },
  { name: 'price', label: 'Price' },
];

beforeAll(defineAnswerEditor);

async function open(value = '', more: Partial<AnswerEditor> = {}): Promise<AnswerEditor> {
  const box = fixtureSync<HTMLElement>('<div><answer-editor></answer-editor></div>');
  const editor = box.querySelector('answer-editor') as AnswerEditor;
  Object.assign(editor, { value, words, variables, label: 'Answer', ...more });
  await editor.updateComplete;
  return editor;
}

/** Open, with the cursor at the end, or at the start. */
async function typingIn(value = '', place: 'end' | 'start' = 'end', more: Partial<AnswerEditor> = {}) {
  const editor = await open(value, more);
  editor.focus();
  const selection = getSelection();
  selection?.selectAllChildren(field(editor));
  if (place === 'end') selection?.collapseToEnd();
  else selection?.collapseToStart();
  await settled();
  return editor;
}

const settled = () => aWhile(60);
/** A key of which the editor hears, by the moved cursor, a little later. */
const pressed = async (keys: string) => {
  await press(keys);
  await aWhile(30);
};
const field = (editor: AnswerEditor) => editor.querySelector<HTMLElement>('[role=textbox]') as HTMLElement;
const named = (editor: AnswerEditor, name: string) =>
  [...editor.querySelectorAll<HTMLElement>('button')].find(
    (button) => (button.ariaLabel ?? button.textContent?.trim()) === name,
  ) as HTMLElement;

const tell = (type: string): unknown[] => {
  const told: unknown[] = [];
  const note = (event: Event) => void told.push((event as CustomEvent).detail);
  document.addEventListener(type, note);
  onTestFinished(() => document.removeEventListener(type, note));
  return told;
};

const selectAll = async (editor: AnswerEditor) => {
  getSelection()?.selectAllChildren(field(editor));
  await settled();
};

describe('typing', () => {
  it('is told as Markdown, on each change', async () => {
    const editor = await typingIn();
    const told = tell('answer-change');
    await type('Hi *');
    expect(told.at(-1)).to.deep.equal({ markdown: 'Hi \\*' });
    expect(told).to.have.length(3); // a space at the end says nothing
    expect(editor.value).to.equal('Hi \\*');
  });

  it('is not disturbed by the app, which sets what it was told', async () => {
    const editor = await typingIn('one two');
    editor.addEventListener('answer-change', (event) => {
      editor.value = event.detail.markdown;
    });
    await pressed('ArrowLeft');
    await type('abc');
    expect(editor.value).to.equal('one twabco');
  });

  it('goes on where it was when something else in the text was changed from outside', async () => {
    const editor = await typingIn('one two');
    editor.value = 'one and two';
    await editor.updateComplete;
    await type('!');
    expect(editor.value).to.equal('one and two!');
  });

  it('begins a list, and ends it', async () => {
    const editor = await typingIn();
    await type('- a');
    await pressed('Enter');
    await type('b');
    expect(editor.value).to.equal('- a\n- b');
    await pressed('Enter');
    await pressed('Enter');
    await type('c');
    expect(editor.value).to.equal('- a\n- b\n\nc');
  });

  it('makes links of addresses', async () => {
    const editor = await typingIn();
    await type('Ask a@b.example or www.c.example. Yes');
    expect(editor.value).to.equal(
      'Ask [a@b.example](mailto:a@b.example) or [www.c.example](https://www.c.example). Yes',
    );
  });

  it('makes facts of placeholders', async () => {
    const editor = await typingIn();
    await type('Call {{phone}}.');
    expect(editor.value).to.equal('Call {{phone}}.');
    expect(field(editor).textContent).to.equal('Call 020 7946 0000.');
  });
});

describe('keys', () => {
  it('make words bold and italic, and undo it', async () => {
    const editor = await typingIn('word');
    await selectAll(editor);
    await pressed('Control+b');
    expect(editor.value).to.equal('**word**');
    expect(named(editor, 'Bold').ariaPressed).to.equal('true');
    await pressed('Control+i');
    expect(editor.value).to.equal('***word***');
    await pressed('Control+z');
    await pressed('Control+z');
    expect(editor.value).to.equal('word');
    await pressed('Control+z');
    expect(editor.value).to.equal('word');
  });

  it('undo what was typed, and leave what is older to the app', async () => {
    const editor = await typingIn('one');
    await type('s');
    await pressed('Control+z');
    expect(editor.value).to.equal('one');
    const told = tell('answer-spent');
    await pressed('Control+z');
    await settled();
    expect(told).to.deep.equal([{ direction: 'undo' }]);
    expect(editor.value).to.equal('one');
    await pressed('Control+y');
    expect(editor.value).to.equal('ones');
  });

  it('undo nothing of a text that was there before', async () => {
    const editor = await typingIn('one');
    await type(' two');
    editor.value = 'three';
    await editor.updateComplete;
    await pressed('Control+z');
    await settled();
    expect(editor.value).to.equal('three');
    expect(field(editor).textContent).to.equal('three');
  });

  it('break a line', async () => {
    const editor = await typingIn('a');
    await pressed('Shift+Enter');
    await type('b');
    expect(editor.value).to.equal('a\\\nb');
  });

  it('leave the editor by Tab, both ways', async () => {
    const editor = await typingIn('a');
    const after = document.createElement('button');
    editor.after(after);
    await pressTab();
    expect(document.activeElement).to.equal(after);
    await pressTab({ shift: true });
    expect(document.activeElement).to.equal(field(editor));
    await pressTab({ shift: true });
    expect(document.activeElement).to.equal(named(editor, 'Bold'));
    expect(editor.value).to.equal('a');
  });

  it('move in the toolbar, which Tab enters once', async () => {
    const editor = await open('a', { lang: 'ar', dir: 'rtl' });
    named(editor, 'Bold').focus();
    await press('ArrowRight');
    expect(document.activeElement).to.equal(named(editor, 'Italic'));
    await press('End');
    expect(document.activeElement?.textContent).to.contain('Insert a fact');
    await press('ArrowRight');
    await press('ArrowLeft');
    await press('ArrowLeft');
    expect(document.activeElement).to.equal(named(editor, 'Link'));
    expect(editor.querySelectorAll('[role=toolbar] [tabindex="0"]')).to.have.length(1);
    expect(field(editor).dir).to.equal('rtl');
    expect(editor.hasAttribute('dir')).to.equal(false);
  });

  it('make a list by the toolbar, and another', async () => {
    const editor = await typingIn('a');
    named(editor, 'Bulleted list').focus();
    await press('Enter');
    expect(editor.value).to.equal('- a');
    expect(document.activeElement).to.equal(named(editor, 'Bulleted list'));
    named(editor, 'Numbered list').click();
    expect(editor.value).to.equal('1. a');
    named(editor, 'Numbered list').click();
    expect(editor.value).to.equal('a');
  });
});

describe('a link', () => {
  it('is made of the words that are selected, by keyboard', async () => {
    const editor = await typingIn('word');
    await selectAll(editor);
    await pressed('Control+k');
    await until(() => document.activeElement?.closest('.b-editor-link'));
    await pressTab(); // from where it leads to the address
    await type('example.com/a');
    await press('Enter');
    expect(editor.value).to.equal('[word](https://example.com/a)');
    expect(document.activeElement).to.equal(field(editor));
  });

  it('is made with words of its own where nothing is selected', async () => {
    const editor = await typingIn('See', 'end', { variables: [] });
    await type(' ');
    await pressed('Control+k');
    await until(() => document.activeElement?.matches('.b-editor-link-text'));
    await type('here');
    await pressTab();
    await type('#faq-prices');
    await press('Enter');
    await type('!');
    expect(editor.value).to.equal('See [here](#faq-prices)!');
  });

  it('leads to a fact', async () => {
    const editor = await typingIn('word');
    await selectAll(editor);
    named(editor, 'Link').click();
    await editor.updateComplete;
    await userEvent.selectOptions(editor.querySelector('select') as HTMLSelectElement, 'phone');
    await editor.updateComplete;
    named(editor, 'Set link').click();
    expect(editor.value).to.equal('[word](tel:{{phone}})');
  });

  it('is changed and removed as a whole', async () => {
    const editor = await typingIn('a [link **here**](https://a.example/) b', 'start');
    for (let step = 0; step < 4; step++) await pressed('ArrowRight');
    await settled();
    expect(named(editor, 'Link').ariaPressed).to.equal('true');
    await pressed('Control+k');
    await until(() => editor.querySelector('.b-editor-link-address'));
    const address = editor.querySelector('.b-editor-link-address') as HTMLInputElement;
    expect(address.value).to.equal('https://a.example/');
    address.value = '/b';
    named(editor, 'Set link').click();
    expect(editor.value).to.equal('a [link **here**](/b) b');
    await editor.updateComplete;
    await pressed('ArrowLeft');
    await pressed('Control+k');
    await until(() => editor.querySelector('.b-editor-link'));
    named(editor, 'Remove link').click();
    expect(editor.value).to.equal('a link **here** b');
  });

  for (const address of ['javascript:alert(1)', '', 'https://outlook.office.com.evil.example/book/x'])
    it(`is refused: ${address}`, async () => {
      const editor = await typingIn('word');
      await selectAll(editor);
      named(editor, 'Link').click();
      await editor.updateComplete;
      const input = editor.querySelector('.b-editor-link-address') as HTMLInputElement;
      input.value = address;
      named(editor, 'Set link').click();
      await editor.updateComplete;
      expect(editor.querySelector('[role=alert]')?.textContent).to.equal(words.linkRefused);
      expect(input.ariaInvalid ?? input.getAttribute('aria-invalid')).to.equal('true');
      await press('Escape');
      await editor.updateComplete;
      expect(editor.querySelector('.b-editor-link')).to.equal(null);
      expect(editor.value).to.equal('word');
    });
});

describe('a fact', () => {
  it('is inserted from a menu by keyboard', async () => {
    const editor = await typingIn('Call');
    await type(' ');
    (editor.querySelector('.b-editor-insert') as HTMLElement).focus();
    await press('ArrowDown');
    await until(() => document.activeElement?.matches('[role=menuitem]'));
    await press('ArrowDown');
    await press('p');
    expect(document.activeElement?.textContent).to.equal('Price');
    await press('Home');
    await press('Enter');
    expect(editor.value).to.equal('Call {{phone}}');
    await until(() => document.activeElement === field(editor));
    await type('!');
    expect(editor.value).to.equal('Call {{phone}}!');
  });

  it('closes its menu by Escape', async () => {
    const editor = await typingIn('a');
    const button = editor.querySelector('.b-editor-insert') as HTMLElement;
    button.click();
    await until(() => document.activeElement?.matches('[role=menuitem]'));
    await press('Escape');
    await until(() => !editor.querySelector('[role=menu]'));
    expect(document.activeElement).to.equal(button);
    expect(button.ariaExpanded).to.equal('false');
  });

  it('is shown by its value, else by what it is, and anew when that changes', async () => {
    const editor = await open('{{phone}} {{price}} {{other}}');
    const texts = () => [...editor.querySelectorAll('.b-editor-fact')].map((chip) => chip.textContent);
    expect(texts()).to.deep.equal(['020 7946 0000', 'Price', 'other']);
    editor.variables = [{ name: 'price', label: 'Price', text: '£40' }];
    await editor.updateComplete;
    expect(texts()).to.deep.equal(['phone', '£40', 'other']);
    expect(editor.value).to.equal('{{phone}} {{price}} {{other}}');
  });

  it('is deleted as one sign, from both sides', async () => {
    const editor = await typingIn('a {{phone}}');
    await pressed('Backspace');
    await type('b');
    expect(editor.value).to.equal('a b');
    const other = await typingIn('{{phone}} a', 'start');
    await pressed('Delete');
    expect(other.value).to.equal('a');
  });
});

describe('pasting', () => {
  const lossOf = async (html: string): Promise<[markdown: string, lost: unknown]> => {
    const editor = await typingIn();
    const told = tell('answer-paste');
    pasteInto(field(editor), { 'text/html': html, 'text/plain': 'x' });
    return [editor.value, told.at(-1)];
  };

  it('keeps what the editor knows of a web page', async () => {
    expect(
      await lossOf(
        '<p>Hello <b>you</b> and <a href="https://a.example/" onclick="x()">this</a></p><ul><li>a<li><i>b</i></ul>',
      ),
    ).to.deep.equal(['Hello **you** and [this](https://a.example/)\n\n- a\n- *b*', undefined]);
  });

  it('says what it lost', async () => {
    expect(
      await lossOf(
        '<h2>Prices</h2><img src="/x.png"><table><tr><th>A<th>B<tr><td>a<td>b</table><pre>c\nd</pre>',
      ),
    ).to.deep.equal([
      '**Prices**\n\nA – B\n\na – b\n\nc\\\nd',
      { lost: ['image', 'table', 'heading', 'other'] },
    ]);
  });

  it('does not miss a table that only lays out a page', async () => {
    expect(await lossOf('<table><tr><td><p>a</p><p>b</p></td></tr></table>')).to.deep.equal([
      'a\n\nb',
      undefined,
    ]);
  });

  it('reads the lists of Word', async () => {
    const item = (level: number, mark: string, text: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span>&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;
    const html = `<p class=MsoNormal>Bring:<o:p></o:p></p>${item(1, '·', 'a')}${item(2, 'o', 'b')}${item(1, '·', 'c')}<p class=MsoNormal><o:p>&nbsp;</o:p></p>${item(1, '2.', 'd')}${item(1, '3.', 'e')}`;
    expect(await lossOf(html)).to.deep.equal(['Bring:\n\n- a\n  - b\n- c\n\n2. d\n3. e', undefined]);
  });

  it('reads what Google Docs calls bold', async () => {
    expect(
      await lossOf(
        '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:400">a </span><span style="font-weight:700;font-style:italic">b</span></p></b>',
      ),
    ).to.deep.equal(['a ***b***', undefined]);
  });

  it('runs nothing', async () => {
    const [markdown] = await lossOf(
      '<img src=x onerror="window.hit=1"><svg onload="window.hit=1"></svg><a href="javascript:window.hit=1">a</a><script>window.hit=1</script><p data-pm-slice="0 0 []"><a href=" java\nscript:hit()">b</a></p>',
    );
    await settled();
    expect(markdown).not.to.contain('script:');
    expect('hit' in window).to.equal(false);
    expect(document.querySelector('answer-editor [onerror], answer-editor a')).to.equal(null);
  });

  it('takes plain text for what it says', async () => {
    const editor = await typingIn();
    pasteInto(field(editor), { 'text/plain': '# a *b*\n- c\n\nSee https://d.example/ or {{phone}}' });
    expect(field(editor).innerText).to.contain('# a *b*\n- c');
    expect(editor.value).to.equal(
      '\\# a \\*b\\*\\\n\\- c\n\nSee [https://d.example/](https://d.example/) or {{phone}}',
    );
  });
});

describe('an answer that the editor does not know', () => {
  it('is a plain field, with a sentence', async () => {
    const table = '|A|B|\n|-|-|\n|a|b|';
    expect(canEdit(table)).to.equal(false);
    const editor = await open(table);
    const told = tell('answer-change');
    const area = editor.querySelector('textarea') as HTMLTextAreaElement;
    expect(area.value).to.equal(table);
    expect(editor.querySelector(`#${area.getAttribute('aria-describedby')}`)?.textContent).to.equal(
      words.plainText,
    );
    await expect(editor).to.be.accessible();
    await userEvent.fill(area, 'plain now');
    expect(told.at(-1)).to.deep.equal({ markdown: 'plain now' });
    await editor.updateComplete;
    expect(editor.querySelector('textarea')).to.equal(area);
    editor.value = 'from outside';
    await editor.updateComplete;
    expect(field(editor).textContent).to.equal('from outside');
    editor.value = table;
    await editor.updateComplete;
    expect(editor.querySelector('textarea')?.value).to.equal(table);
  });
});

describe('for everybody', () => {
  it('has no fault that axe finds, with its menu and its link fields', async () => {
    const editor = await typingIn('a **b** [c](/d) {{phone}}\n\n1. e');
    await expect(editor).to.be.accessible();
    (editor.querySelector('.b-editor-insert') as HTMLElement).click();
    await until(() => editor.querySelector('[role=menu]'));
    await expect(editor).to.be.accessible();
    named(editor, 'Link').click();
    await until(() => editor.querySelector('.b-editor-link'));
    await expect(editor).to.be.accessible();
    expect(field(editor).ariaLabel).to.equal('Answer');
    expect(field(editor).ariaMultiLine ?? field(editor).getAttribute('aria-multiline')).to.equal('true');
  });

  it('is removed and put back with what was typed', async () => {
    const editor = await typingIn('a');
    await type('b');
    const { parentElement } = editor;
    editor.remove();
    parentElement?.append(editor);
    await editor.updateComplete;
    expect(field(editor).textContent).to.equal('ab');
  });

  it('keeps to a strict policy of the page', async () => {
    // Its own origin by name: to Firefox 'self' is nothing in a frame without an address.
    const self = location.origin;
    const policy = [
      `default-src 'none'; script-src ${self}; style-src ${self}; img-src ${self} data: https:; connect-src ${self}`,
      "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
      'trusted-types lit-html dompurify ProseMirrorClipboard',
    ];
    const html = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
      <answer-editor></answer-editor>
      <script type="module" src="${new URL('./policy-page.ts', import.meta.url)}"></script>`;
    const frame = fixtureSync<HTMLIFrameElement>('<iframe></iframe>');
    frame.srcdoc = html;
    await until(() => frame.contentDocument?.body?.dataset['result'], 'no result', 10_000);
    const { result } = frame.contentDocument?.body.dataset ?? {};
    expect(JSON.parse(result ?? '')).to.deep.equal({ violations: [], value: 'Hi **a** *b*' });
  });
});

describe('speed', () => {
  it('a key in a long answer takes little time', async () => {
    const long = Array.from(
      { length: 60 },
      (_, at) => `Paragraph ${at} with **bold** and [a link](/x).`,
    ).join('\n\n');
    const editor = await typingIn(long);
    const begin = performance.now();
    for (let at = 0; at < 20; at++) {
      document.execCommand('insertText', false, 'x');
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect((performance.now() - begin) / 20).to.be.below(server.browser === 'webkit' ? 100 : 50);
    expect(editor.value).to.contain('x'.repeat(20));
  });
});
