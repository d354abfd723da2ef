import type { AnswerTree } from './answer-tree.ts';

/**
 * A shape describes JSON as plain data. The TypeScript types ({@link Infer}), the run-time checks
 * (read-shape.ts) and the published JSON Schemas (tools/json-schema.ts) are all derived from it.
 */
export type Shape = (
  | {
      readonly is: 'text';
      readonly pattern?: string;
      readonly values?: readonly string[];
      readonly label?: string;
    }
  | { readonly is: 'date' }
  | { readonly is: 'number' }
  | { readonly is: 'null' }
  | { readonly is: 'tree' }
  | { readonly is: 'list'; readonly of: Shape; readonly whole?: boolean }
  | { readonly is: 'record'; readonly keys: Shape; readonly of: Shape; readonly orElse?: null }
  | { readonly is: 'object'; readonly fields: Readonly<Record<string, Shape>>; readonly whole?: boolean }
  | { readonly is: 'either'; readonly of: readonly Shape[] }
) & {
  readonly optional?: true;
  readonly aside?: true;
  /** What to write in place of a plain text. */
  readonly insteadOfText?: string;
};

export const text = { is: 'text' } as const;
/** A day that there is, as ISO 8601 has it. */
export const date = { is: 'date' } as const;
export const number = { is: 'number' } as const;
export const nothing = { is: 'null' } as const;

/** An identifier: it stands in `#` links, so it is made of letters, digits, `_` and `-`. */
export const idWord = {
  is: 'text',
  label: 'an id of letters, digits, - and _, without spaces',
  pattern: '^[\\w-]+$',
} as const;
/** A language tag after BCP 47, such as `en` or `zh-Hans`. */
export const langWord = {
  is: 'text',
  label: 'language tag',
  pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$',
} as const;
/** Where a text stands, such as `sections.basics.entries.payment.answer`. */
export const pathWord = {
  is: 'text',
  label: 'a path such as sections.basics.entries.payment.answer',
  pattern: '^[\\w-]+(\\.[\\w-]+)*$',
} as const;
/** A variable's name, as it stands between `{{` and `}}`. */
export const nameWord = { is: 'text', label: 'name', pattern: '^[A-Za-z]\\w*$' } as const;
export const oneOf = <const V extends readonly string[]>(...values: V) => ({ is: 'text', values }) as const;
export const list = <const S extends Shape>(of: S) => ({ is: 'list', of }) as const;
/** A list that one bad item spoils: a condition must not be met by half. */
export const wholeList = <const S extends Shape>(of: S) => ({ is: 'list', of, whole: true }) as const;
/** Any names of one kind, each with a value of one shape. */
export const record = <const S extends Shape>(keys: Shape, of: S) => ({ is: 'record', keys, of }) as const;
/** The same, where a value that is bad becomes `null`, not nothing. */
export const recordOrNull = <const S extends Shape>(keys: Shape, of: S) =>
  ({ is: 'record', keys, of, orElse: null }) as const;
export const object = <const F extends Readonly<Record<string, Shape>>>(fields: F) =>
  ({ is: 'object', fields }) as const;
/** An object that one bad field spoils: half an answer must not be published. */
export const whole = <const F extends Readonly<Record<string, Shape>>>(fields: F) =>
  ({ is: 'object', fields, whole: true }) as const;
export const either = <const S extends readonly Shape[]>(...of: S) => ({ is: 'either', of }) as const;
export const optional = <const S extends Shape>(of: S) => ({ ...of, optional: true }) as const;
/** A field that is optional, and whose mistakes cost itself alone, also in an object that is {@link whole}: it is none then. */
export const aside = <const S extends Shape>(of: S) => ({ ...of, optional: true, aside: true }) as const;
/** A web address or a path. Whether it is safe is judged when its variables are filled; this is what an author is told. */
export const linkWord = {
  is: 'text',
  label: 'a link that begins with https:, or a path',
  pattern: '^(https?://|(?![A-Za-z][A-Za-z0-9+.-]*:)\\S)',
} as const;

/** An sRGB colour: exact, so that its contrast can be measured. */
export const color = {
  is: 'text',
  label: 'a colour such as #0b5e56',
  pattern: '^#([\\da-fA-F]{3}|[\\da-fA-F]{6})$',
} as const;
/** A CSS font family list. */
export const fontWord = {
  is: 'text',
  label: 'font names such as Georgia, serif',
  pattern: "^[\\p{L}\\p{N}\\s,'-]+$",
} as const;
/** A CSS length for rounded corners. */
export const radiusWord = {
  is: 'text',
  label: 'a length such as 8px',
  pattern: '^(0|(\\d+(\\.\\d+)?|\\.\\d+)(px|em|rem))$',
} as const;
/** The address of a picture, or the picture itself. */
export const logoWord = {
  is: 'text',
  label: 'the address of a picture, or a data: URL of an SVG, PNG, JPEG or WebP',
  pattern: '^(https?://|data:image/(svg\\+xml|png|jpeg|webp)[;,]|(?![A-Za-z][A-Za-z0-9+.-]*:)\\S)',
} as const;

type OptionalKeys<F> = { [K in keyof F]: F[K] extends { optional: true } ? K : never }[keyof F];
type Fields<F> = { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: Infer<F[K]> } & {
  readonly [K in OptionalKeys<F>]?: Infer<F[K]>;
};

/** The TypeScript type of the values that a shape describes. */
export type Infer<S> = S extends { is: 'text'; values: readonly (infer V)[] }
  ? V
  : S extends { is: 'text' | 'date' }
    ? string
    : S extends { is: 'number' }
      ? number
      : S extends { is: 'null' }
        ? null
        : S extends { is: 'tree' }
          ? AnswerTree
          : S extends { is: 'list'; of: infer O }
            ? readonly Infer<O>[]
            : S extends { is: 'record'; of: infer O }
              ? Readonly<Record<string, Infer<O>>>
              : S extends { is: 'either'; of: infer U extends readonly unknown[] }
                ? Infer<U[number]>
                : S extends { is: 'object'; fields: infer F }
                  ? Fields<F>
                  : never;
