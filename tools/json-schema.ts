import { DATE } from '../src/model/read-shape.ts';
import type { Shape } from '../src/model/shape.ts';

export type JsonSchema = { readonly [key: string]: unknown };
type Fields = Readonly<Record<string, Shape>>;

const descriptions = new Map<Fields, Readonly<Record<string, string>>>();

/** Says what each field of a shape means, for those who write the file. The compiler sees that none is forgotten. */
export function describeFields<F extends Fields>(
  shape: { readonly fields: F },
  docs: { readonly [K in keyof F]: string },
): void {
  descriptions.set(shape.fields, docs);
}

/** A shape as JSON Schema (draft 2020-12). An object without descriptions is an error: an editor would show none. */
export function toJsonSchema(shape: Shape): JsonSchema {
  switch (shape.is) {
    case 'text':
      return shape.values ? { enum: shape.values } : { type: 'string', pattern: shape.pattern ?? '\\S' };
    case 'date':
      return { type: 'string', pattern: DATE.source };
    case 'number':
      return { type: 'number' };
    case 'tree':
      return { type: 'array', items: { $ref: '#/$defs/node' } };
    case 'null':
      return { type: 'null' };
    case 'list':
      return { type: 'array', items: toJsonSchema(shape.of) };
    case 'record':
      return {
        type: 'object',
        propertyNames: toJsonSchema(shape.keys),
        additionalProperties: toJsonSchema(shape.of),
      };
    case 'either':
      return { anyOf: shape.of.map(toJsonSchema) };
    case 'object': {
      const docs = descriptions.get(shape.fields);
      if (!docs)
        throw new Error(`no descriptions for an object with ${Object.keys(shape.fields).join(', ')}`);
      const fields = Object.entries(shape.fields);
      return {
        type: 'object',
        properties: Object.fromEntries(
          fields.map(([name, field]) => [name, { description: docs[name], ...toJsonSchema(field) }]),
        ),
        required: fields.filter(([, field]) => !field.optional).map(([name]) => name),
        patternProperties: { '^\\$': {} },
        additionalProperties: false,
      };
    }
  }
}
