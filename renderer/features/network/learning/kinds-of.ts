import type { z } from 'zod';

type KindSchema<Kind extends string> = z.ZodObject<{ kind: z.ZodLiteral<Kind> }>;

/** The kinds that a union of the spec knows, as its schema lists them. */
export const kindsOf = <Kind extends string>(schema: {
  options: readonly KindSchema<Kind>[];
}): Kind[] => schema.options.map((option) => option.shape.kind.value);
