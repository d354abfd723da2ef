/** Not elements: comments, instructions, text as it is, and the type with what it declares. */
const ASIDE = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<!DOCTYPE[^[>]*(\[[\s\S]*?\])?\s*>/gi;
const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const ENTITY = /&(?!(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|apos);)/i;

/**
 * An SVG's source as a picture needs it, with the namespace that inside of a page it can be without; nothing when it is not
 * well-formed: a browser would draw a broken picture.
 */
export function svgSource(source: string): string | undefined {
  const content = source.replace(ASIDE, '').replace(/^\ufeff/, '');
  if (!/<!ENTITY/i.test(source) && ENTITY.test(content)) return undefined;
  const open: string[] = [];
  const prefixes = new Set<string>();
  const rest = content.replace(TAG, (_, end: string, name: string, attributes: string, empty: string) => {
    if (!end && !empty) open.push(name);
    if (end && open.pop() !== name) open.push('');
    for (const [, prefix = ''] of `<${name} ${attributes}`.matchAll(/[<\s]([\w.-]+):[\w.-]+/g))
      prefixes.add(prefix);
    return '';
  });
  const unknown = [...prefixes].filter(
    (prefix) => !/^xml(ns)?$/.test(prefix) && !source.includes(`xmlns:${prefix}=`),
  );
  if (open.length || unknown.length || rest.includes('<')) return undefined;
  const [root = ''] = /<svg\b[^>]*>/.exec(source) ?? [];
  return /\sxmlns\s*=/.test(root)
    ? source
    : source.replace(/<svg\b/, '<svg xmlns="http://www.w3.org/2000/svg"');
}
