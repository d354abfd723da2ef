/** dist/docs/: the documentation as pages. What it says is tested in docs.test.ts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { type AnswerTree, partsOf } from '../../src/model/answer-tree.ts';
import type { FaqDocument } from '../../src/model/faq-document.ts';
import { anchorMaker } from '../../tools/docs/anchors.ts';
import { SEARCH_PAGE } from '../../tools/docs/page-list.ts';
import { renderPage } from '../../tools/docs/render-page.ts';
import { partsOfPage, searchDocument } from '../../tools/docs/search-document.ts';
import { runHere } from '../cli/run-cli.ts';

type Element = DefaultTreeAdapterTypes.Element;
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const files = readdirSync(join(dist, 'docs')).filter((name) => name.endsWith('.html'));

const elementsIn = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
  node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;
const pages = new Map(
  files.map((name) => [name, elementsIn(parse(readFileSync(join(dist, 'docs', name), 'utf8')))]),
);
const idsOf = (page: readonly Element[]) => page.flatMap((element) => attribute(element, 'id') ?? []);

it('has a page for every page of the repository', () => {
  const sources = readdirSync(new URL('../../docs/', import.meta.url)).filter((name) => name.endsWith('.md'));
  expect(files).toEqual(expect.arrayContaining(sources.map((name) => name.replace(/md$/, 'html'))));
});

describe.each(files)('%s', (name) => {
  const page = pages.get(name) ?? [];

  it('has links, pictures and styles that lead somewhere', () => {
    const given = page.flatMap((element) =>
      ['href', 'src', 'srcset'].flatMap((one) => attribute(element, one) ?? []),
    );
    expect(given.length).toBeGreaterThan(20);
    const broken = given.filter((href) => {
      if (/^[a-z]+:/i.test(href)) return false;
      const [path = '', anchor] = href.split('#');
      const target = path ? normalize(join('docs', path)) : `docs/${name}`;
      const file = target.endsWith('/') ? `${target}index.html` : target;
      if (!existsSync(join(dist, file))) return true;
      if (anchor === undefined) return false;
      return dirname(file) !== 'docs' || !idsOf(pages.get(file.slice(5)) ?? []).includes(decodeURI(anchor));
    });
    expect(broken).toEqual([]);
  });

  it('is one page with one title, every id once, and says which page it is', () => {
    expect(page.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
    expect(new Set(idsOf(page)).size).toBe(idsOf(page).length);
    const current = page.filter((element) => attribute(element, 'aria-current') === 'page');
    expect(current.map((element) => attribute(element, 'href'))).toEqual([name]);
    const scripts = page.filter(({ tagName }) => tagName === 'script');
    expect(scripts.length > 0).toBe(name === SEARCH_PAGE);
  });

  it('needs no style or script of its own in its HTML, so that its policy need not allow any', () => {
    const inline = page.filter(
      (element) =>
        element.tagName === 'style' ||
        (element.tagName === 'script' && !attribute(element, 'src')) ||
        element.attrs.some((one) => one.name === 'style' || one.name.startsWith('on')),
    );
    expect(inline.map(({ tagName }) => tagName)).toEqual([]);
    const policy = page.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
    expect(attribute(policy as Element, 'content')).not.toContain('unsafe');
  });

  it('has pictures with words for them, and room before they are there', () => {
    for (const picture of page.filter(({ tagName }) => tagName === 'img')) {
      expect(attribute(picture, 'alt')).toMatch(/\w/);
      if (attribute(picture, 'src')?.endsWith('.png')) expect(attribute(picture, 'height')).toMatch(/^\d+$/);
    }
  });
});

describe('what the search looks through', () => {
  const path = join(dist, 'docs/search-docs.json');
  const faq = JSON.parse(readFileSync(path, 'utf8')) as FaqDocument;
  const entries = faq.sections.flatMap((section) => section.entries);
  const words = (text: string) => new Set(text.match(/[\p{L}\p{N}]+/gu));
  const searched = files.filter((name) => name !== SEARCH_PAGE && name !== 'results.html');

  it('is an FAQ document of which check has nothing to say, with every id once', async () => {
    const { status, stdout, stderr } = await runHere(['check', path]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).not.toMatch(/^ {2}(problem|note) /m);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it.each(searched)('has all that %s says, with a link to each of its headings', (name) => {
    const [main] = (pages.get(name) ?? []).filter(({ tagName }) => tagName === 'main');
    const section = faq.sections.find(({ id }) => `${id}.html` === name);
    const found = words(
      (section?.entries ?? [])
        .map(({ question, answers }) => `${question} ${saidIn(answers[0]?.body)}`)
        .join(' '),
    );
    const steps = elementsIn(main as Element).find(({ tagName }) => tagName === 'nav');
    const said = textIn(main as Element).replace(textIn(steps as Element), '');
    expect([...words(said)].filter((word) => !found.has(word))).toEqual([]);
    const anchors = elementsIn(main as Element).filter(({ tagName }) => /^h\d$/.test(tagName));
    const links = new Set([...JSON.stringify(section).matchAll(/"href":"([^"]+)"/g)].map(([, href]) => href));
    for (const heading of anchors) expect(links).toContain(`./${name}#${attribute(heading, 'id')}`);
  });

  it('has links that lead somewhere, from the page that it is shown on', () => {
    const hrefs = [...readFileSync(path, 'utf8').matchAll(/"href":"([^"]+)"/g)].map(([, href = '']) => href);
    const broken = hrefs.filter((href) => {
      if (/^https?:/.test(href)) return false;
      const [, file = '', anchor] = /^\.\/([^#]*)(?:#(.*))?$/.exec(href) ?? [];
      return (
        !existsSync(join(dist, 'docs', file)) || (anchor && !idsOf(pages.get(file) ?? []).includes(anchor))
      );
    });
    expect(broken).toEqual([]);
  });

  it('shows braces as they are written, keeps tables, and leads from a page to a place of another', () => {
    const page = { source: 'docs/a.md', file: 'a.html', title: 'A' };
    const html =
      '<h1 id="a">A</h1><p>Write <code>{{phone}}</code>, <a href="#b">see B</a>.</p><p></p><h2 id="b">B</h2>';
    const { sections } = searchDocument([partsOfPage(page, html)]);
    const [first, second] = sections[0]?.entries ?? [];
    expect(first?.answers[0]?.body).toEqual([
      ['p', 'Write ', ['code', '{', '{phone}}'], ', ', ['a', { href: './a.html#b' }, 'see B'], '.'],
      ['p', ['a', { href: './a.html#a' }, 'Read on the page “A”']],
    ]);
    expect([second?.id, second?.question, second?.answers[0]?.body.length]).toEqual(['a-b', 'B', 1]);
  });
});

/** What an element of a page says. */
const textIn = (node: DefaultTreeAdapterTypes.ParentNode): string =>
  node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textIn(child) : ''))
    .join(' ');
/** What an answer says. */
const saidIn = (body: AnswerTree = []): string =>
  body.map((node) => (typeof node === 'string' ? node : saidIn(partsOf(node).children))).join(' ');

describe('a page', () => {
  const page = { source: 'docs/a.md', file: 'a.html', title: 'A' };
  const front = { source: 'README.md', file: 'index.html', title: 'Front' };
  const render = (markdown: string, docs = '') =>
    renderPage({
      page,
      pages: [front, page],
      markdown,
      places: { docs, builder: '../builder/' },
      sizes: new Map([['docs/p.png', { width: 20, height: 10 }]]),
    });

  it('leads to pages of the site, wherever it stands, and leaves other links alone', () => {
    const html = render('[b](../README.md#x-y) [c](https://a.example/b.md) [d](#e)', '1/docs/');
    expect(html).toContain('<a href="1/docs/index.html#x-y">b</a>');
    expect(html).toContain('<a href="https://a.example/b.md">c</a>');
    expect(html).toContain('<a href="#e">d</a>');
  });

  it('shows code as it is written', () => {
    const html = render('```html\n<script>"&amp;"</script>\n```\n\n`<b>`');
    expect(html).toContain('&lt;script&gt;&quot;&amp;amp;&quot;&lt;/script&gt;');
    expect(html).toContain('<code>&lt;b&gt;</code>');
  });

  it('keeps room for a picture, and no comment', () => {
    const html = render('<!-- x -->\n\n![p](p.png)\n\n<p><img src="p.png" width="10" alt="p"></p>');
    expect(html).toContain('<img loading="lazy" width="20" height="10" src="p.png" alt="p">');
    expect(html).toContain('<img loading="lazy" height="5" src="p.png" width="10" alt="p">');
    expect(html).not.toContain('<!-- x');
  });

  it('lists what is on it, where that is more than one thing', () => {
    const html = render('# A\n\n## One\n\n### Part\n\n## The `two`, <b>');
    const [, list = ''] = /aria-label="On this page">(.*?)<\/nav>/s.exec(html) ?? [];
    expect([...list.matchAll(/href="(.*?)">(.*?)</g)].map(([, href, text]) => [href, text])).toEqual([
      ['#one', 'One'],
      ['#the-two-b', 'The two, '],
    ]);
    expect(render('# A\n\n## One')).not.toContain('On this page');
  });

  it('numbers headings of the same words', () => {
    const anchorOf = anchorMaker();
    expect(['The `a`, b?', 'The a b', 'Ünï 1.2'].map(anchorOf)).toEqual(['the-a-b', 'the-a-b-1', 'ünï-12']);
  });
});
