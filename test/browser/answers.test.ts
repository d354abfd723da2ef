/** Markdown, variables and links in answers; and that nothing in them ever runs. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import '../../src/define.ts';
import { asPlainText } from '../../src/compile/pasted-text.ts';
import { expectHarmless } from './harmless.ts';
import {
  type Attributes,
  all,
  aWhile,
  bookable,
  bookingUrl,
  consoleSpy,
  embed,
  everything,
  file,
  generalTitle,
  one,
  panel,
  place,
  ready,
  tag,
  template,
  text,
  until,
} from './helpers.ts';

const variables = {
  organization: { type: 'text' },
  bookingUrl: { type: 'booking' },
  paymentUrl: { type: 'url' },
  phone: { type: 'tel' },
  paymentMethods: { type: 'list' },
};

/** A widget with one open entry. */
async function embedAnswer(markdown: string, attributes: Attributes = {}): Promise<HTMLElement> {
  const json = template({ it: markdown }, { variables });
  const element = await embed({ template: file(json).url, open: 'it', ...attributes });
  return one(await ready(element), '.answer');
}

/** The answer's HTML without line breaks. */
const htmlOf = (answer: HTMLElement) => answer.innerHTML.replaceAll('\n', '');

const links = (answer: HTMLElement) => [...answer.querySelectorAll('a')];

describe('Markdown', () => {
  const table: [what: string, markdown: string, html: string][] = [
    ['a paragraph', 'One.\n\nTwo.', '<p>One.</p><p>Two.</p>'],
    ['bold and italic', '**b** *i*', '<p><strong>b</strong> <em>i</em></p>'],
    ['a list', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['steps', '1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
    ['a list in a list', '- a\n  - b', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
    ['a link', '[l](/path)', '<p><a href="/path">l</a></p>'],
    ['code', '`a < b`', '<p><code>a &lt; b</code></p>'],
    ['a block of code', '```js\na < b\n```', '<pre><code>a &lt; b</code></pre>'],
    ['a quotation', '> q', '<blockquote><p>q</p></blockquote>'],
    ['a line break', 'a  \nb', '<p>a<br>b</p>'],
    ['struck out', '~~x~~', '<p><del>x</del></p>'],
    ['a heading', '# Title *i*', '<p><strong>Title <em>i</em></strong></p>'],
    ['an underlined heading', 'Title\n---', '<p><strong>Title</strong></p>'],
    ['an image', 'a ![its text](/i.png) b', '<p>a its text b</p>'],
    [
      'a table',
      '|A|B|\n|-|-|\n|a|b|',
      '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
    ],
    [
      'HTML for text',
      '<kbd>Alt</kbd> <abbr title="x">y</abbr> H<sub>2</sub>O',
      '<p><kbd>Alt</kbd> <abbr title="x">y</abbr> H<sub>2</sub>O</p>',
    ],
    ['an HTML link', '<a href="/x" class="c">x</a>', '<p><a href="/x">x</a></p>'],
  ];
  for (const [what, markdown, html] of table) {
    it(`shows ${what}`, async () => {
      expect(htmlOf(await embedAnswer(markdown))).to.equal(html);
    });
  }

  it('of the shipped template makes lists of its steps', async () => {
    const element = await embed();
    expect(panel(element, 'how-it-goes').querySelectorAll('ol > li')).to.have.length(4);
    expect(panel(element, 'equipment').querySelectorAll('ul > li')).to.have.length(3);
  });
});

describe('variables', () => {
  const values: [what: string, value: string][] = [
    ['with signs of HTML and Markdown', 'Smith_&_Co <script>'],
    ['with Markdown', '**x** [y](/z) `c` # h'],
    ['with an entity', 'A &amp; B &lt;'],
    ['with a placeholder', '{{phone}} {{organization}}'],
    ['with braces', '{{ is not closed'],
    ['with what replace() would read', "$& $1 $' $`"],
    ['with quotes', `"a" 'b' \`c\``],
    ['in two directions', 'عيادة (North)'],
  ];
  for (const [what, value] of values) {
    it(`${what} show as themselves`, async () => {
      const json = template(
        { it: 'X **{{organization}}** Y `{{organization}}` [{{organization}}](/l "{{organization}}")' },
        { variables, title: 'T {{organization}}' },
      );
      json.sections[0]?.entries.push({
        id: 'q',
        question: 'Q {{ organization }}',
        answers: [{ text: '{{organization}}' }],
      });
      const attributes = { template: file(json).url, 'data-organization': value, 'data-phone': '+123' };
      const element = await embed(attributes);
      const answer = panel(element, 'it');
      expect(answer.querySelector('strong')?.textContent).to.equal(value);
      expect(answer.querySelector('code')?.textContent).to.equal(value);
      expect(answer.querySelector('a')?.textContent).to.equal(value);
      expect(answer.querySelector('a')?.title).to.equal(value);
      expect(one(element, '#q-q').textContent).to.equal(`Q ${value}`);
      expect(one(element, '.title').textContent).to.equal(`T ${value}`);
      expect(panel(element, 'q').textContent?.trim()).to.equal(value);
      expect(answer.textContent?.trim()).to.equal(`X ${value} Y ${value} ${value}`);
    });
  }

  it('are isolated, so that their direction does not disturb the text around', async () => {
    const answer = await embedAnswer('A {{organization}} B', { 'data-organization': 'عيادة' });
    expect(answer.querySelector('bdi')?.textContent).to.equal('عيادة');
  });

  it('never leave a placeholder to be seen, filled or not', async () => {
    const said = consoleSpy();
    const overrides = {
      title: 'T {{nope}}',
      sections: {
        basics: {
          title: '{{nope}}',
          entries: {
            one: { question: 'A {{nope}}?', answer: 'a' },
            two: { question: 'B?', answer: '{{nope}}' },
            three: { question: 'C?', answer: '[x]({{nope}})' },
            four: { question: 'D?', answer: '`{{ nope }}` ![{{nope}}](/i)' },
            five: { question: 'E?', answer: 'e {{bad name!}} {{}} {{ }} {{a.b}}' },
            six: {
              question: 'F?',
              answers: [{ text: 'f {{organization}}', more: [{ text: 'g {{nope}}' }] }],
            },
          },
        },
      },
      actions: { extra: { label: 'L {{nope}}', href: '/x' }, extra2: { label: 'M', href: '/{{nope}}' } },
    };
    for (const attributes of [{}, bookable, everything]) {
      const element = place(tag({ ...attributes, overrides: JSON.stringify(overrides) }));
      await ready(element);
      expect(one(element, '.faq').innerHTML).not.to.match(/\{\{|\}\}|nope|undefined/);
      await until(() => said.warnings.length, 'no warning');
      said.warnings.length = 0;
    }
  });
});

describe('links in answers', () => {
  it('keep the schemes for people, and paths', async () => {
    const kept = [
      'https://example.com/',
      'http://example.com/',
      'mailto:a@b.c',
      'tel:+1',
      'sms:+1',
      '/p',
      'p/q?r=s#t',
      '#t',
    ];
    const answer = await embedAnswer(kept.map((href) => `[${href}](${href})`).join('\n'));
    expect(links(answer).map((link) => link.getAttribute('href'))).to.deep.equal(kept);
  });

  const removed = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    'java&Tab;script:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.com/x',
    'ftp://example.com/x',
    'callto:x',
    'xmpp:a@example.com',
  ];
  for (const href of removed) {
    it(`lose ${JSON.stringify(href)}, and keep their words`, async () => {
      const escaped = href.replace(/[^ -~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
      const answer = await embedAnswer(
        `[one](${escaped}) <a href="${escaped}">two</a> [three][r]\n\n[r]: ${escaped}`,
      );
      expect(answer.textContent?.trim()).to.equal('one two three');
      for (const link of links(answer)) {
        // In Markdown, what is not decoded makes a path of its own, which is harmless.
        if (link.hasAttribute('href')) expect(link.origin, link.outerHTML).to.equal(location.origin);
      }
      expect(answer.innerHTML).not.to.match(/"\s*(javascript|data|vbscript|file|blob|ftp|callto|xmpp):/i);
    });
  }

  it('that leave the site give it no handle on this page, in this tab', async () => {
    const answer = await embedAnswer(
      '[a](https://example.com/) [b](//example.com/) [c](/own) [d](mailto:a@b.c)',
    );
    const found = links(answer).map(({ rel, target }) => [rel, target]);
    expect(found).to.deep.equal([
      ['noopener', ''],
      ['noopener', ''],
      ['', ''],
      ['', ''],
    ]);
  });

  it('have entities read as what they stand for, in addresses and titles', async () => {
    const answer = await embedAnswer(
      '[a](/a?b=1&amp;c=2 "A &amp; B") <a href="/a?b=1&amp;c=2" title="A &amp; B">b</a>',
    );
    const found = links(answer).map((link) => [link.getAttribute('href'), link.title]);
    expect(found[1]).to.deep.equal(['/a?b=1&c=2', 'A & B']);
    expect(found[0]).to.deep.equal(found[1]);
  });

  it('cannot choose target or rel themselves', async () => {
    const answer = await embedAnswer('<a href="https://example.com/" target="_top" rel="opener">x</a>');
    expect([links(answer)[0]?.rel, links(answer)[0]?.target]).to.deep.equal(['noopener', '']);
  });

  const booking: [what: string, markdown: string, attributes?: Attributes][] = [
    ['the variable', '[b]({{bookingUrl}})', bookable],
    [
      'the variable of another system',
      '[b]({{bookingUrl}})',
      { 'data-booking-url': 'https://cal.example/x' },
    ],
    ['a Bookings page', `[b](${bookingUrl})`],
    ['a Bookings page in HTML', `<a href="${bookingUrl}" class="x">b</a>`],
    [
      'one with Bookings for one person',
      '[b](https://outlook.office.com/bookwithme/user/0123456789abcdef0123456789abcdef@example.com?anonymous&ep=plink)',
    ],
  ];
  const book = { actions: [{ id: 'book', label: 'Book', href: '{{bookingUrl}}' }] };
  for (const [what, markdown, attributes = {}] of booking) {
    it(`to book by ${what} open a new tab, and say so out of sight`, async () => {
      const url = file(template({ it: markdown }, { variables, ...book })).url;
      const element = await embed({ template: url, open: 'it', ...attributes });
      const link = one<HTMLAnchorElement>(element, '.answer a');
      expect([link.target, link.rel, link.dataset.action]).to.deep.equal(['_blank', 'noopener', 'book']);
      expect(link.textContent?.replace(/\s+/g, ' ')).to.equal('b (opens in a new tab)');
      const note = link.querySelector<HTMLElement>('span');
      const { width, height } = note?.getBoundingClientRect() ?? {};
      expect([width, height]).to.deep.equal([1, 1]);
      expect(getComputedStyle(note as HTMLElement).display, 'screen readers read it').not.to.equal('none');
    });
  }

  it('to book on the same site stay in this tab', async () => {
    const url = file(template({ it: '[b]({{bookingUrl}})' }, { variables, ...book })).url;
    const element = await embed({ template: url, 'data-booking-url': '/book' });
    const link = one<HTMLAnchorElement>(element, '.answer a');
    expect([link.target, link.rel, link.dataset.action]).to.deep.equal(['', '', 'book']);
  });

  const addresses = [
    'https://outlook.office365.com/owa/calendar/Clinic@example.com/bookings/?ismsaljsauthenabled',
    'https://outlook.office.com/book/Clinic@example.com/?ismsaljsauthenabled&x=a%20b+c&&y',
    'https://outlook.office.com/book/Clinic@example.com/s/AbC-_12?ismsaljsauthenabled=true#Top',
    'https://bookings.cloud.microsoft/book/Clinic%40example.com/?ismsaljsauthenabled',
  ];
  for (const href of addresses) {
    it(`keep every byte of ${href}`, async () => {
      const answer = await embedAnswer(`[a]({{bookingUrl}}) [b]({{ bookingUrl }}) [c](${href})`, {
        'data-booking-url': href,
      });
      expect(links(answer).map((link) => link.getAttribute('href'))).to.deep.equal([href, href, href]);
    });
  }

  it('are made of variables as parts of an address', async () => {
    const answer = await embedAnswer('[a](tel:{{phone}}) [b](/find?q={{organization}})', {
      'data-phone': '+1 (206) 555-0142',
      'data-organization': 'A&B=c#d',
    });
    expect(links(answer).map((link) => link.getAttribute('href'))).to.deep.equal([
      'tel:+12065550142',
      '/find?q=A%26B%3Dc%23d',
    ]);
  });
});

declare global {
  interface Window {
    xss: (() => void) | undefined;
  }
}

describe('nothing runs', () => {
  const payloads = [
    '<script>xss()</script>',
    '<script src="/_test/json"></script>',
    '<img src=x onerror=xss()>',
    '<svg onload=xss()><image href="/x.svg"/></svg>',
    '<svg><animate onbegin=xss() attributeName=x dur=1s></svg>',
    '<svg><a xlink:href="javascript:xss()"><text y=9>x</text></a></svg>',
    '<iframe src="javascript:parent.xss()"></iframe>',
    '<iframe srcdoc="<script>parent.xss()</script>"></iframe>',
    '<object data="javascript:xss()"></object><embed src="javascript:xss()">',
    '<style>@import "/x.css"; * { display: none }</style>',
    '<p style="position:fixed;inset:0">x</p>',
    '<form action="/x"><button autofocus onfocus=xss()>x</button><input></form>',
    '<details open ontoggle=xss()><summary>x</summary></details>',
    '<video src=x onerror=xss()><source onerror=xss()></video>',
    '<b onclick=xss() onmouseover=xss()>x</b>',
    '<a href="javascript:xss()">x</a>',
    '<a href="https://e.example" ping="/x" onclick="xss()">x</a>',
    '[x](javascript:xss())',
    '[x](java\tscript:xss())',
    '<javascript:xss()>',
    '[x](/y "\\" onmouseover=\\"xss()")',
    '![x" onerror="xss()](x)',
    '`<img src=x onerror=xss()>`',
    '```"><img src=x onerror=xss()>\nx\n```',
    '" autofocus onfocus="xss()" x="',
    "'><img src=x onerror=xss()>",
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=xss()&gt;">',
    '<math><annotation-xml encoding="text/html"><style><img src=x onerror=xss()></style></annotation-xml></math>',
    '<noscript><p title="</noscript><img src=x onerror=xss()>"></noscript>',
    '<template><img src=x onerror=xss()></template>',
    '<svg></p><style><a id="</style><img src=1 onerror=xss()>"></svg>',
    '<base href="https://e.example/"><meta http-equiv=refresh content="0;url=/x"><link rel=stylesheet href=/x>',
    '<b id="q-it" name="getElementById">x</b><b slot="x" part="button">y</b>',
    '<faq-embed></faq-embed><b is="x-y">z</b>',
    'javascript:xss()',
    'data:text/html,<script>xss()</script>',
    '<!--?lit$0$--><?lit$0$>',
    '__proto__',
  ];
  for (const payload of payloads) {
    it(JSON.stringify(payload), async () => {
      consoleSpy();
      let ran = false;
      window.xss = () => {
        ran = true;
      };
      const overrides = {
        title: payload,
        variables: { organization: payload, paymentUrl: payload, phone: payload, paymentMethods: [payload] },
        sections: {
          basics: {
            title: payload,
            entries: {
              answer: { question: 'Answer?', answer: payload },
              question: { question: payload, answer: `Text ${payload}\n\n${payload}` },
              html: { question: 'H?', answer: '<a href="{{organization}}" title="{{organization}}">h</a>' },
              raw: { question: 'R?', answer: '<{{organization}}> {{organization}} `{{organization}}`' },
              link: { question: 'L?', answer: '[{{organization}}]({{organization}} "{{organization}}")' },
              url: { question: 'U?', answer: '[x]({{paymentUrl}})' },
              nested: { question: 'N?', answer: `[${payload}](${payload}) ![${payload}](${payload})` },
              guided: { question: 'G?', answer: 'g', guidance: payload },
            },
          },
        },
        actions: { own: { label: payload, href: payload }, book: { label: payload } },
        messages: { expandAll: payload, collapseAll: payload, newTab: payload },
      };
      const element = place(
        tag({
          ...bookable,
          'data-staff': payload,
          'data-email': payload,
          overrides: JSON.stringify(overrides),
          open: 'all',
        }),
      );
      await ready(element);
      expectHarmless(element);
      for (const link of all<HTMLAnchorElement>(element, 'a')) {
        const stay = (event: Event) => event.preventDefault();
        link.addEventListener('click', stay);
        link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
        link.click();
      }
      await aWhile(30);
      expect(ran, 'nothing ran').to.equal(false);
      for (const text of [one(element, '.title'), one(element, '#q-question')]) {
        expect(text.textContent, 'a title is text').to.equal(asPlainText(payload));
        expect(text.childElementCount, 'a title is text').to.equal(0);
      }
      expect(Object.hasOwn(Object.prototype, 'entries')).to.equal(false);
      expect(document.documentElement.lang || 'en').to.be.a('string');
      window.xss = undefined;
    });
  }

  it('and the shipped template is full of nothing but text', async () => {
    const element = await embed({ ...everything, open: 'all' });
    expectHarmless(element);
    expect(text(element)).to.include(generalTitle);
  });
});
