/** What has a name, a type and words about it: an attribute, a field, an event, a parameter, a CSS property. */
export interface Item {
  name: string;
  kind?: string;
  type?: { text: string; references?: object[] };
  description?: string;
  default?: string;
  privacy?: string;
  static?: boolean;
  readonly?: boolean;
  optional?: boolean;
  /** Of an attribute: the field that it sets. */
  fieldName?: string;
  /** Of a field: the attribute that sets it. */
  attribute?: string;
  reflects?: boolean;
  parameters?: Item[];
}

/** A class, an element's among them, or a function. */
export interface Declaration {
  kind: string;
  name: string;
  description?: string;
  superclass?: { name: string; package?: string; module?: string };
  tagName?: string;
  customElement?: boolean;
  attributes?: Item[];
  members?: Item[];
  events?: Item[];
  slots?: Item[];
  cssParts?: Item[];
  cssProperties?: Item[];
  parameters?: Item[];
}

export interface Export {
  kind: string;
  name: string;
  declaration: { name: string; module: string };
}

export interface Module {
  kind: 'javascript-module';
  path: string;
  declarations: Declaration[];
  exports: Export[];
}
