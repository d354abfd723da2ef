/** What somebody pastes back is read with all that is in it, and does nothing. */
import { expect } from '@open-wc/testing';
import { afterEach, describe, it } from 'vitest';
import { parseAsWritten } from '../../../src/builder/site/parse-as-written.ts';
import { compare } from '../../../src/builder/site/paste-back.ts';

const page = window as Window & { ran?: number[] };
afterEach(() => {
  delete page.ran;
});

describe('parseAsWritten', () => {
  it('sees scripts, styles, frames, custom elements and every attribute', () => {
    const html =
      '<script type="module" src="/x.js"></script><faq-embed data-a="1" onclick="x()" style="color:red">a<b>c</b></faq-embed><iframe src="/f"></iframe>';
    expect(parseAsWritten(html)).to.deep.equal([
      {
        tag: 'script',
        attributes: [
          ['type', 'module'],
          ['src', '/x.js'],
        ],
        children: [],
      },
      {
        tag: 'faq-embed',
        attributes: [
          ['data-a', '1'],
          ['onclick', 'x()'],
          ['style', 'color:red'],
        ],
        children: [{ text: 'a' }, { tag: 'b', attributes: [], children: [{ text: 'c' }] }],
      },
      { tag: 'iframe', attributes: [['src', '/f']], children: [] },
    ]);
  });

  it('reads what is no HTML, and nothing', () => {
    expect(parseAsWritten('just text')).to.deep.equal([{ text: 'just text' }]);
    expect(parseAsWritten('')).to.deep.equal([]);
  });

  it('sees what hides its own parts by their names', () => {
    const html = '<img name="body"><form id="f"><input name="attributes"><input name="childNodes"></form>';
    const [image, form] = parseAsWritten(html);
    expect(image).to.deep.equal({ tag: 'img', attributes: [['name', 'body']], children: [] });
    expect(form).to.deep.include({ tag: 'form', attributes: [['id', 'f']] });
    expect(form && 'tag' in form && form.children.length).to.equal(2);
  });

  it('does so beside the Markdown reader where Trusted Types allow one policy once', async () => {
    const frame = document.createElement('iframe');
    const [parser, markdown] = ['builder/site/parse-as-written.ts', 'compile/markdown-in-page.ts'].map(
      (path) => new URL(`/src/${path}`, location.origin).href,
    );
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types dompurify">
      <script type="module">
        const said = [];
        try {
          const { readMarkdown } = await import('${markdown}');
          const { parseAsWritten } = await import('${parser}');
          said.push(readMarkdown('**a**'), parseAsWritten('<script>b</' + 'script>'));
        } catch (error) {
          said.push(String(error));
        }
        parent.postMessage(said, '*');
      </script>`;
    const said = new Promise((resolve) => {
      window.addEventListener('message', ({ source, data }) => {
        if (source === frame.contentWindow) resolve(data);
      });
    });
    document.body.append(frame);
    expect(await said).to.deep.equal([
      [['p', ['strong', 'a']]],
      [{ tag: 'script', attributes: [], children: [{ text: 'b' }] }],
    ]);
    frame.remove();
  });

  it('runs and loads nothing', async () => {
    page.ran = [];
    const before = performance.getEntriesByType('resource').length;
    const hostile = [
      '<img src="/nothing-here-1.png" onerror="window.ran.push(1)">',
      '<script>window.ran.push(2)</script><svg onload="window.ran.push(3)"></svg>',
      '<iframe src="javascript:parent.ran.push(4)" srcdoc="<script>parent.ran.push(5)</script>"></iframe>',
      '<details open ontoggle="window.ran.push(6)">x</details><style>@import "/nothing-here-2.css"</style>',
      '<form><input name="attributes"><input name="childNodes" autofocus onfocus="window.ran.push(7)"></form>',
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.ran.push(8)&gt;">',
    ];
    for (const html of hostile) {
      parseAsWritten(html);
      compare('<div data-faq-embed><a href="https://a.example/">x</a></div>', html, parseAsWritten);
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(page.ran).to.deep.equal([]);
    const asked = performance.getEntriesByType('resource').slice(before);
    expect(asked.filter(({ name }) => name.includes('nothing-here'))).to.deep.equal([]);
  });
});
