import { RULES, VALUES } from './schema-rules.ts';

/** `p:cSld p:clrMapOvr?` as a pattern for the names of children, each with a space after it. */
const patterns = new Map<string, RegExp>();
function patternOf(children: string): RegExp {
  const known = patterns.get(children);
  if (known) return known;
  const pattern = new RegExp(
    `^${children
      .replace(/\w+:\w+/g, '(?:$&_)')
      .replaceAll(' ', '')
      .replaceAll('_', ' ')}$`,
  );
  patterns.set(children, pattern);
  return pattern;
}

interface Open {
  readonly name: string;
  children: string;
}

/** What of a part the schemas do not allow: an element, its children and their order, its attributes, their values. */
export function schemaFaults(path: string, source: string): string[] {
  const faults = new Set<string>();
  const stack: Open[] = [];
  const close = () => {
    const { name, children } = stack.pop() as Open;
    const [type, allowed = ''] = ruleOf(name, stack.at(-1)?.name) ?? [];
    if (type && !patternOf(allowed).test(children))
      faults.add(
        `${path}: ${name} (${type}) has ${children || 'nothing '}where it takes ${allowed || 'nothing'}`,
      );
  };
  for (const [, end, name = '', attributes = '', empty] of source.matchAll(
    /<(\/?)([\w]+:\w+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>/g,
  )) {
    if (end) {
      if (stack.at(-1)?.name !== name) return [`${path}: </${name}> ends what has not begun`];
      close();
      continue;
    }
    const parent = stack.at(-1);
    if (parent) parent.children += `${name} `;
    for (const fault of attributeFaults(name, parent?.name, attributes)) faults.add(`${path}: ${fault}`);
    stack.push({ name, children: '' });
    if (empty) close();
  }
  return [...faults];
}

const ruleOf = (name: string, parent: string | undefined) => RULES[`${parent}>${name}`] ?? RULES[name];

function attributeFaults(name: string, parent: string | undefined, source: string): string[] {
  const rule = ruleOf(name, parent);
  if (!rule) return [`${name} is in no rule`];
  const [type, , allowed = ''] = rule;
  const given = new Map(
    [...source.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
  );
  const faults: string[] = [];
  for (const one of allowed.split(' ').filter(Boolean)) {
    const [, key = '', must, kind = ''] = /^([\w:]+?)(!?):(\w+)$/.exec(one) ?? [];
    const value = given.get(key);
    given.delete(key);
    if (value === undefined) {
      if (must) faults.push(`${name} (${type}) lacks ${key}`);
    } else if (!VALUES[kind]?.(value))
      faults.push(`${name} (${type}) has ${key}="${value}", which is no ${kind}`);
  }
  for (const key of given.keys())
    if (!key.startsWith('xmlns')) faults.push(`${name} (${type}) has an attribute ${key}`);
  return faults;
}
