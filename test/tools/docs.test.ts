/** The README and docs/ against the project: links lead somewhere, examples are right, commands exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Token } from 'marked';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../src/cli/command.ts';
import { COMMANDS } from '../../src/cli/main.ts';
import { anchorMaker, tokensIn } from '../../tools/docs/anchors.ts';
import { runHere } from '../cli/run-cli.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const inDocs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const pages = [
  ...[
    'README.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CODE_OF_CONDUCT.md',
    'examples/README.md',
  ],
  ...inDocs.map((name) => `docs/${name}`),
];

const tokensOf = (path: string): Token[] => tokensIn(textOf(path));

interface CodeBlock {
  readonly lang: string;
  readonly text: string;
}
const blocksOf = (path: string): CodeBlock[] =>
  tokensOf(path).flatMap((token) =>
    token.type === 'code' ? [{ lang: String(token['lang'] ?? ''), text: String(token['text']) }] : [],
  );
const spansOf = (path: string): string[] =>
  tokensOf(path).flatMap((token) => (token.type === 'codespan' ? [String(token['text'])] : []));

/** Every link and picture, in Markdown and in HTML. */
const linksOf = (path: string): string[] =>
  tokensOf(path).flatMap((token): string[] => {
    if (token.type === 'link' || token.type === 'image') return [String(token['href'])];
    if (token.type !== 'html') return [];
    return [...token.raw.matchAll(/\b(?:href|src|srcset)="([^"]+)"/g)].map(([, href = '']) => href);
  });

function anchorsOf(path: string): string[] {
  const anchorOf = anchorMaker();
  return tokensOf(path).flatMap((token) =>
    token.type === 'heading' ? [anchorOf(String(token['text']))] : [],
  );
}

describe.each(pages)('%s', (page) => {
  it('has links and pictures that lead somewhere', () => {
    const broken = linksOf(page).filter((href) => {
      if (/^[a-z]+:/i.test(href)) return false;
      const [path = '', anchor] = href.split('#');
      const target = path ? normalize(join(dirname(page), path)) : page;
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(target).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('has JSON that is right, says check', async () => {
    for (const { text } of blocksOf(page).filter(({ lang }) => lang === 'json')) {
      const { status, stdout, stderr } = await runHere(['check', '-'], { input: text });
      expect(status, `${text}\n${stdout}${stderr}`).toBe(0);
      expect(stdout, text).not.toMatch(/^ {2}(problem|note) /m);
    }
  });

  it('has commands and options that exist', () => {
    for (const words of commandsIn(page)) {
      const [name, ...args] = words;
      const command = COMMANDS.find((one) => one.name === name);
      expect(command, words.join(' ')).toBeDefined();
      expect(() => parseOptions(command?.options ?? {}, args), words.join(' ')).not.toThrow();
    }
  });

  it('has npm scripts that exist', () => {
    // In an example's folder, its own are there too.
    const packages = [
      'package.json',
      ...(page.startsWith('examples/') ? ['examples/react/package.json'] : []),
    ];
    const scripts = Object.assign(
      {},
      ...packages.map((path) => (JSON.parse(textOf(path)) as { scripts: object }).scripts),
    ) as Record<string, string>;
    const named = [...textOf(page).matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names the file that npm pack writes as it is called', () => {
    const { version } = JSON.parse(textOf('package.json')) as { version: string };
    const named = [...textOf(page).matchAll(/faq-embed-(\d[\w.-]*)\.tgz/g)].map(([, one]) => one);
    expect(named.filter((one) => one !== version)).toEqual([]);
  });

  it('imports what the package exports', () => {
    const { exports } = JSON.parse(textOf('package.json')) as { exports: Record<string, unknown> };
    const text = blocksOf(page)
      .map((block) => block.text)
      .join('\n');
    const named = [...text.matchAll(/(?:from|import)\s*\(?['"]faq-embed(\/[\w./-]+)?['"]/g)].map(
      ([, path = '']) => `.${path}`,
    );
    const isExported = (path: string) => path in exports || /^\.\/templates\/[\w-]+(\/[\w-]+)?$/.test(path);
    expect(named.filter((path) => !isExported(path))).toEqual([]);
  });

  it('names files that exist', () => {
    const named = spansOf(page).filter((text) =>
      /^(src|test|tools|deploy|demo|docs|faq-templates)\/[\w./-]+\.\w+$/.test(text),
    );
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('writes <faq-embed> with attributes that it has', () => {
    const known = [...attributes, 'id', 'style', 'class', 'slot'];
    for (const { text } of blocksOf(page).filter(({ lang }) => lang === 'html')) {
      const given = elementsIn(parseFragment(text)).filter(({ tagName }) => tagName === 'faq-embed');
      const names = given.flatMap(({ attrs }) => attrs.map(({ name }) => name));
      expect(names.filter((name) => !name.startsWith('data-') && !known.includes(name))).toEqual([]);
    }
  });
});

describe('the README', () => {
  it('can be read at one sitting', () => {
    const words = textOf('README.md')
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word));
    expect(words.length).toBeLessThan(1200);
  });

  it('leads to every page of docs/', () => {
    const linked = linksOf('README.md');
    expect(inDocs.filter((name) => !linked.includes(`docs/${name}`))).toEqual([]);
  });
});

/** The element's attributes, as the table of the reference, which is generated, has them. */
const [, table = ''] = textOf('docs/reference.md').split(/^<!-- \/?attributes -->$/m);
const attributes = [...table.matchAll(/^\| `([\w-]+)`/gm)].map(([, name = '']) => name);

function elementsIn(node: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

const NAMES = COMMANDS.map(({ name }) => name).join('|');

/** What is to be typed after the program's name: in blocks for a shell, and in the text, there without it too. */
function commandsIn(page: string): string[][] {
  const lines = blocksOf(page)
    .filter(({ lang }) => ['sh', 'yaml'].includes(lang))
    .flatMap(({ text }) => text.replace(/\\\n\s*/g, '').split('\n'))
    .flatMap((line) => /(?:npx faq-embed|node dist\/cli\.js) (.*)/.exec(line)?.[1] ?? []);
  const spans = spansOf(page).flatMap((text) => {
    const named = /^(?:npx faq-embed|node dist\/cli\.js|faq-embed) (?!…)(.*)$/s.exec(text)?.[1];
    const bare = new RegExp(`^(?:${NAMES}) -.*$`, 's').exec(text)?.[0];
    return named ?? bare ?? [];
  });
  return [...lines, ...spans].map(wordsOf).filter(([name]) => name !== '--help');
}

/** As a shell splits them, up to a comment, a redirection or the next command. */
const wordsOf = (line: string): string[] =>
  [...line.replace(/ (#|>|\||&&).*/, '').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, word]) => quoted ?? word ?? '',
  );

describe('the page on troubleshooting', () => {
  /** What the scripts log in words of their own; all else is made of the table of codes, which lacks none. */
  const sources = [
    'src/element/faq-embed.ts',
    'src/embed/embed.ts',
    'src/embed/script-url.ts',
    'src/embed/start-widget.ts',
  ];
  const code = sources.map(textOf).join('\n');
  const [, table = ''] = textOf('docs/troubleshooting.md').split('## Messages of the scripts');
  const messages = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, message = '']) => message);

  it('has the messages of the scripts as they are written', () => {
    expect(messages.length).toBeGreaterThan(2);
    for (const message of messages)
      for (const part of message.split(/\d+\.\d+\.\d+|<faq-embed>|…|(?<=loaded\. )/).map((one) => one.trim()))
        expect(code, message).toContain(part);
  });

  it('lacks none of them', () => {
    const written = [
      ...code.matchAll(/(?:console\.\w+\(\s*|new Error\(|say\(|sentence = |MOVED =\s*)([`'])([\s\S]*?)\1/g),
    ];
    const sentences = written.map(
      ([, , text = '']) => text.split(/\$\{[^}]*\}/).sort((a, b) => b.length - a.length)[0],
    );
    expect(sentences.length).toBeGreaterThan(3);
    const said = messages.join('\n');
    for (const sentence of sentences)
      expect(said).toContain((sentence ?? '').replace(/^[^\w<]+/, '').slice(0, 25));
  });
});

describe('the page on security', () => {
  it("has the builder's policy as the builder has it", () => {
    const [, policy = ''] =
      /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(textOf('src/builder/index.html')) ?? [];
    expect(blocksOf('docs/security.md').map(({ text }) => text)).toContain(policy);
  });
});
