import { lexer, type Token, walkTokens } from 'marked';

/** All tokens of a Markdown text, those in lists and tables too. */
export function tokensIn(markdown: string): Token[] {
  const tokens: Token[] = [];
  walkTokens(lexer(markdown), (token) => {
    tokens.push(token);
  });
  return tokens;
}

/** Makes the anchors of headings, one after another, as GitHub does: those of the same words are numbered. */
export function anchorMaker(): (heading: string) => string {
  const seen = new Map<string, number>();
  return (heading) => {
    const plain = heading.replace(/[`*]/g, '').toLowerCase();
    const anchor = plain.replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '').replaceAll(' ', '-');
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return count ? `${anchor}-${count}` : anchor;
  };
}
