import { z } from 'zod';

type Schema = z.core.$ZodType;

/**
 * What a document may have at a path; of a union on the way, the kind that the document names.
 * @returns null where no document has anything at that path
 */
export function schemaAt(
  schema: Schema,
  path: readonly PropertyKey[],
  document: unknown,
): Schema | null {
  let found: Schema | null = schema;
  let value = document;
  for (const key of path) {
    if (found === null) return null;
    found = partOf(resolveSchema(found, value), key);
    value = valueAt(value, [key]);
  }
  return found;
}

/** The schema of a value that is there: no default, no null, of a union the kind that it names. */
export function resolveSchema(schema: Schema, value: unknown): Schema {
  let inner = schema;
  while (
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodPrefault ||
    inner instanceof z.ZodNullable
  ) {
    inner = inner.unwrap();
  }
  if (!(inner instanceof z.ZodDiscriminatedUnion)) return inner;
  const { discriminator } = inner.def;
  const kind = valueAt(value, [discriminator]);
  return inner.options.find((option) => accepts(partOf(option, discriminator), kind)) ?? inner;
}

/** undefined where the document has nothing at that path. */
export function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  let value = document;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** As `valueAt`; what the document leaves out is what its schema sets. */
export function valueOrDefaultAt(
  schema: Schema,
  path: readonly PropertyKey[],
  document: unknown,
): unknown {
  const absent = path.findIndex((_, at) => valueAt(document, path.slice(0, at + 1)) === undefined);
  if (absent < 0) return valueAt(document, path);
  const missing = schemaAt(schema, path.slice(0, absent + 1), document);
  const filled = missing === null ? undefined : z.safeParse(missing, undefined).data;
  return valueAt(filled, path.slice(absent + 1));
}

export const accepts = (schema: Schema | null, value: unknown): boolean =>
  schema !== null && z.safeParse(schema, value).success;

function partOf(schema: Schema, key: PropertyKey): Schema | null {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)] ?? null;
  if (schema instanceof z.ZodArray) return schema.element;
  return null;
}
