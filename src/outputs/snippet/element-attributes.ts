import { attributeOf } from '../../model/attribute-name.ts';

/** Where an element in a browser finds an FAQ, and what is chosen about it. */
export interface ElementSource {
  /** The address of an FAQ document: all the rest of the content is in it. */
  readonly src?: string | undefined;
  readonly template?: string | undefined;
  readonly lang?: string | undefined;
  /** An address, or JSON as `inlineJson` writes it. */
  readonly overrides?: string | undefined;
  readonly open?: string | undefined;
  readonly expand?: string | undefined;
  readonly sections?: string | undefined;
  readonly 'heading-level'?: string | undefined;
  readonly 'ref-id'?: string | undefined;
  readonly search?: string | undefined;
  readonly view?: string | undefined;
  readonly feedback?: string | undefined;
  readonly 'feedback-url'?: string | undefined;
  readonly booking?: string | undefined;
  /** Variables by name. */
  readonly data?: Readonly<Record<string, string | undefined>>;
}

/** The attributes with which the element comes to the same FAQ as was made here. */
export function elementAttributes({
  src,
  template,
  lang,
  overrides,
  open,
  expand,
  sections,
  'heading-level': level,
  'ref-id': refId,
  search,
  view,
  feedback,
  'feedback-url': feedbackUrl,
  booking,
  data = {},
}: ElementSource): Record<string, string> {
  const attributes = {
    ...(src === undefined ? { template, lang, overrides } : { src }),
    open: open === 'none' ? undefined : open,
    expand,
    sections,
    'heading-level': level,
    'ref-id': refId,
    search,
    view,
    feedback,
    'feedback-url': feedbackUrl,
    booking,
  };
  const named = Object.entries(attributes).filter((one): one is [string, string] => one[1] !== undefined);
  const variables = Object.entries(data).map(([name, value]) => [attributeOf(name), value ?? '']);
  return Object.fromEntries([...named, ...variables]);
}
