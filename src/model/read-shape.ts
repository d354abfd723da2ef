import { ATTRIBUTES, DEEPEST, partsOf, TAGS } from './answer-tree.ts';
import type { Report } from './errors.ts';
import { hint } from './nearest-name.ts';
import { realDate } from './real-date.ts';
import { type Infer, idWord, type Shape } from './shape.ts';

const kindOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value === 'string' ? 'text' : typeof value;

/** What an editor can check of a date. */
export const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const expressions = new Map<string, RegExp>();

/** Of thousands of texts, each would compile its own otherwise. */
function expression(pattern: string): RegExp {
  const known = expressions.get(pattern) ?? new RegExp(pattern, 'u');
  expressions.set(pattern, known);
  return known;
}

function accepts(shape: Shape, value: unknown): boolean {
  const kind = kindOf(value);
  switch (shape.is) {
    case 'text':
      return (
        kind === 'text' &&
        (shape.values
          ? shape.values.includes(value as string)
          : expression(shape.pattern ?? '\\S').test(value as string))
      );
    case 'date':
      return kind === 'text' && DATE.test(value as string) && !!realDate(value as string);
    case 'number':
      return Number.isFinite(value);
    case 'tree':
      return Array.isArray(value) && value.every((node) => isTreeNode(node, 0));
    case 'either':
      return shape.of.some((of) => accepts(of, value));
    default:
      return kind === (shape.is === 'record' ? 'object' : shape.is);
  }
}

/** Whether JSON is an answer's text or element as this project writes them. */
function isTreeNode(node: unknown, depth: number): boolean {
  if (typeof node === 'string') return true;
  if (!Array.isArray(node) || typeof node[0] !== 'string' || !TAGS.has(node[0]) || depth > DEEPEST)
    return false;
  const { attributes, children } = partsOf(node as never);
  return (
    Object.entries(attributes).every(([name, value]) => ATTRIBUTES.has(name) && typeof value === 'string') &&
    children.every((child) => isTreeNode(child, depth + 1))
  );
}

function describe(shape: Shape): string {
  switch (shape.is) {
    case 'text':
      return shape.values ? `one of ${shape.values.join(', ')}` : (shape.label ?? 'text');
    case 'list':
      return `an array of ${describe(shape.of).replace(/^an? /, '')}s`;
    case 'either':
      return shape.of.map(describe).join(' or ');
    default:
      return {
        number: 'a number',
        date: 'a date such as 2026-05-31',
        null: 'null',
        tree: 'a list of texts and [tag, …]',
        record: 'an object',
        object: 'an object',
      }[shape.is];
  }
}

/** What is wrong with a value, and what to write. */
function fault(shape: Shape, value: unknown): string {
  if (value === '' || value === true || value === false)
    return `${show(value)} is not a value. Write ${shape.is === 'either' && shape.of.length > 2 ? 'a value' : describe(shape)}, or remove the line.`;
  const kind = kindOf(value);
  const instead = kind === 'text' && textHint(shape);
  const isList = kind === 'list' && takesRecord(shape);
  const advice = instead
    ? `; write ${instead}`
    : isList
      ? '; write { "id": { … } }, by id, instead of [ … ]'
      : '';
  return `expected ${describe(shape)}, got ${show(value)}${advice}`;
}

const textHint = (shape: Shape): string | undefined =>
  shape.insteadOfText ?? (shape.is === 'either' ? shape.of.map(textHint).find(Boolean) : undefined);
const takesRecord = (shape: Shape): boolean =>
  shape.is === 'record' || (shape.is === 'either' && shape.of.some(takesRecord));

function show(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? typeof value).slice(0, 60);
  } catch {
    return 'something nested very deep';
  }
}

const step = (path: string, key: string) => (path ? `${path}.${key}` : key);

/** Things that have an id are addressed by it in a list too: `sections.basics`, not `sections[0]`. */
function itemStep(path: string, item: unknown, index: number): string {
  const id = (item as { id?: unknown } | null)?.id;
  return typeof id === 'string' && accepts(idWord, id) ? step(path, id) : `${path}[${index}]`;
}

/**
 * Unknown JSON as a fresh value of the shape, or `undefined` when it is not one. What is wrong is reported
 * with its path, and costs the smallest part that can be left out; nothing is thrown, the input is not kept.
 */
export function read<S extends Shape>(
  shape: S,
  value: unknown,
  path: string,
  report: Report,
): Infer<S> | undefined {
  return readAny(shape, value, path, report) as Infer<S> | undefined;
}

function readAny(shape: Shape, value: unknown, path: string, report: Report): unknown {
  if (!accepts(shape, value)) {
    report('wrong-shape', path, fault(shape, value));
    return undefined;
  }
  switch (shape.is) {
    case 'list': {
      const items = value as unknown[];
      const good = items
        .map((item, i) => readAny(shape.of, item, itemStep(path, item, i), report))
        .filter((item) => item !== undefined);
      return shape.whole && good.length < items.length ? undefined : good;
    }
    case 'record':
      // Object.entries and fromEntries see and make own properties only: "__proto__" is a name like others.
      return Object.fromEntries(
        Object.entries(value as object)
          .filter(([key]) => readAny(shape.keys, key, step(path, key), report) !== undefined)
          .map(([key, item]) => {
            const good = readAny(shape.of, item, step(path, key), report);
            return [key, good === undefined ? shape.orElse : good] as const;
          })
          .filter(([, item]) => item !== undefined),
      );
    case 'object':
      return readObject(shape, value as Record<string, unknown>, path, report);
    case 'either':
      return readAny(shape.of.find((of) => accepts(of, value)) as Shape, value, path, report);
    default:
      return value;
  }
}

function readObject(
  shape: Shape & { is: 'object' },
  value: Record<string, unknown>,
  path: string,
  report: Report,
): unknown {
  const result: Record<string, unknown> = {};
  let spoiled = false;
  for (const key in shape.fields) {
    const field = shape.fields[key] as Shape;
    if (Object.hasOwn(value, key)) {
      const item = readAny(field, value[key], step(path, key), report);
      if (item !== undefined) result[key] = item;
      else if (field.aside) {
        // In a patch it is taken out: to keep the template's in place of somebody's own would be worse.
        if (accepts(field, null)) result[key] = null;
      } else if (shape.whole || !field.optional) spoiled = true;
    } else if (!field.optional) {
      report('wrong-shape', step(path, key), `is missing; expected ${describe(field)}`);
      spoiled = true;
    }
  }
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(shape.fields, key) && !key.startsWith('$')) {
      report(
        'unknown-name',
        step(path, key),
        `is not a known name here.${hint(key, Object.keys(shape.fields))}`,
      );
    }
  }
  return spoiled ? undefined : result;
}
