import { z } from 'zod';
import { type AppError, appError } from './app-error';
import type { SpecConflictProblem } from './network/spec-conflict';
import { networkSpecSchema } from './network-spec';
import { accepts, resolveSchema, schemaAt, valueAt, valueOrDefaultAt } from './schema-at';

/**
 * What must hold where a spec is wrong, as the params of an AppError: flat and in no language.
 * Words: shared/text/spec.
 */
export type SpecRule =
  | { rule: 'at-least' | 'more-than' | 'at-most' | 'less-than'; limit: number }
  | { rule: 'fewest-entries' | 'most-entries' | 'fewest-letters' | 'most-letters'; limit: number }
  | { rule: 'one-of' | 'object' | 'object-of-kind' | 'known-key'; choices: string }
  | { rule: 'number' | 'whole-number' | 'true-or-false' | 'list' | 'text' }
  | { rule: 'other'; reason: string }
  | ({ rule: 'conflict' } & SpecConflictProblem);

/**
 * The first thing wrong with a network spec, named so that a person can mend it:
 * `layers.0.units is 0; allowed: at least 1`. What is missing has no param `value`.
 */
export function describeSpecProblem(error: z.ZodError, spec: unknown): AppError {
  const issue = error.issues[0];
  if (issue === undefined) throw new Error('A spec was refused without a reason');
  const unknownKeys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path, ...unknownKeys];
  // A conflict may be with a value that nobody wrote.
  const value =
    issue.code === 'custom' ? valueOrDefaultAt(networkSpecSchema, path, spec) : valueAt(spec, path);
  return appError('spec-invalid', {
    path: path.length === 0 ? 'spec' : path.join('.'),
    ...(value !== undefined && { value: showValue(value) }),
    ...ruleOf(issue, spec),
  });
}

/** Why two valid values of a spec cannot stand together; null for any other issue. */
export function conflictOf(issue: z.core.$ZodIssue): SpecConflictProblem | null {
  if (issue.code !== 'custom') return null;
  const problem: SpecConflictProblem | undefined = issue.params?.problem;
  return problem ?? null;
}

function ruleOf(issue: z.core.$ZodIssue, spec: unknown): SpecRule & { orNull?: 1 } {
  const other: SpecRule = { rule: 'other', reason: issue.message };
  const schema = schemaAt(networkSpecSchema, issue.path, spec);
  switch (issue.code) {
    case 'too_small': {
      const limit = Number(issue.minimum);
      if (issue.origin === 'array') return { rule: 'fewest-entries', limit };
      if (issue.origin === 'string') return { rule: 'fewest-letters', limit };
      return { rule: issue.inclusive === false ? 'more-than' : 'at-least', limit };
    }
    case 'too_big': {
      const limit = Number(issue.maximum);
      if (issue.origin === 'array') return { rule: 'most-entries', limit };
      if (issue.origin === 'string') return { rule: 'most-letters', limit };
      return { rule: issue.inclusive === false ? 'less-than' : 'at-most', limit };
    }
    case 'invalid_value':
      return { rule: 'one-of', choices: listOf(issue.values) };
    case 'invalid_type': {
      const rule = schema === null ? null : typeRuleOf(resolveSchema(schema, undefined));
      return { ...(rule ?? other), ...(accepts(schema, null) && { orNull: 1 }) };
    }
    case 'unrecognized_keys': {
      const known = schema === null ? null : resolveSchema(schema, valueAt(spec, issue.path));
      if (!(known instanceof z.ZodObject)) return other;
      return { rule: 'known-key', choices: listOf(Object.keys(known.shape)) };
    }
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? { rule: 'one-of', choices: listOf(issue.options) }
        : other;
    case 'custom': {
      const problem = conflictOf(issue);
      return problem === null ? other : { rule: 'conflict', ...problem };
    }
    default:
      return other;
  }
}

function typeRuleOf(schema: z.core.$ZodType): SpecRule | null {
  if (schema instanceof z.ZodNumber) return { rule: schema.isInt ? 'whole-number' : 'number' };
  if (schema instanceof z.ZodBoolean) return { rule: 'true-or-false' };
  if (schema instanceof z.ZodString) return { rule: 'text' };
  if (schema instanceof z.ZodArray) return { rule: 'list' };
  if (schema instanceof z.ZodObject) {
    return { rule: 'object', choices: listOf(Object.keys(schema.shape)) };
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const kinds = schema.options.flatMap((option) => kindsOf(option, schema.def.discriminator));
    return { rule: 'object-of-kind', choices: listOf(kinds) };
  }
  return null;
}

function kindsOf(option: z.core.$ZodType, discriminator: string): unknown[] {
  const kind = option instanceof z.ZodObject ? option.shape[discriminator] : null;
  return kind instanceof z.ZodLiteral ? [...kind.values] : [];
}

const listOf = (values: readonly unknown[]) => values.map(String).join(', ');

function showValue(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
