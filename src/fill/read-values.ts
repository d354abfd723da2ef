import type { VariableType, VariableValue } from '../model/content-model.ts';
import type { Report } from '../model/errors.ts';
import type { FilledValue } from '../model/faq.ts';
import type { Draft } from '../model/faq-document.ts';
import { isPlain, readValue } from './format-value.ts';
import type { TypedValues } from './typed-values.ts';
import { attempt, isText, MISSHAPEN } from './usable-parts.ts';

/** Variables that the page gives, by name, as `dataset` has them. */
export type Data = Readonly<Record<string, string | undefined>>;

/** A variable's value as it is written, and by whom. */
interface Given {
  readonly name: string;
  readonly type: VariableType;
  readonly value: VariableValue | undefined;
  /** Whether it is the page's. */
  readonly isOwn: boolean;
  /** Whether the document has there what it should. */
  readonly isGood: boolean;
}

/** A page's value wins over the document's; an empty one counts as missing: a CMS writes it for an empty field. */
function givenValues({ variables }: Draft, data: Data): Given[] {
  const known = new Map(Object.entries(variables));
  const given = new Map(Object.entries(data));
  return [...new Set([...known.keys(), ...given.keys()])].map((name) => {
    const { type = 'text', value: written } = known.get(name) || {};
    const preset = isValue(written) ? written : undefined;
    const own = given.get(name)?.trim();
    return {
      name,
      type,
      value: own || preset,
      isOwn: Boolean(own),
      isGood: TYPES.has(type) && preset === written,
    };
  });
}

/** Whether all values are plain, so that they can be read without typed-values.ts. */
export const arePlain = (draft: Draft, data: Data): boolean =>
  givenValues(draft, data).every(({ type, value }) => value === undefined || isPlain(type, value));

export function readValues(
  draft: Draft,
  lang: string,
  data: Data,
  report: Report,
  reportData: Report,
  typed: TypedValues | undefined,
): Map<string, FilledValue> {
  const values = new Map<string, FilledValue>();
  for (const { name, type, value, isOwn, isGood } of givenValues(draft, data)) {
    if (!isGood) report('wrong-shape', `variables.${name}`, MISSHAPEN);
    const filled = attempt(`variables.${name}`, report, () =>
      value === undefined
        ? undefined
        : readValue(name, type, value, lang, isOwn ? reportData : report, typed),
    );
    if (filled) values.set(name, filled);
  }
  return values;
}

/** The types that a value may be of; a document written by hand may say anything. */
const TYPES: ReadonlySet<unknown> = new Set(
  'text url booking email tel hours minutes days money list date'.split(' '),
);

const isValue = (value: unknown): boolean =>
  isText(value) || Number.isFinite(value) || (Array.isArray(value) && value.every(isText));
