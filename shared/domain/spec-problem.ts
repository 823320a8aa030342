import type { z } from 'zod';
import { type AppError, appError } from './app-error';

/**
 * The first thing wrong with a network spec, named so that a person can mend it:
 * `layers.0.units is 0; allowed: at least 1`.
 */
export function describeSpecProblem(error: z.ZodError, spec: unknown): AppError {
  const issue = error.issues[0];
  if (issue === undefined)
    return appError('spec-invalid', { path: 'spec', value: '', allowed: '' });
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path;
  return appError('spec-invalid', {
    path: path.length === 0 ? 'spec' : path.join('.'),
    value: showValue(valueAt(spec, path)),
    allowed: describeAllowed(issue),
  });
}

function describeAllowed(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
    case 'too_big':
      return `${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'invalid_type':
      return issue.expected === 'int' ? 'a whole number' : `a value of type ${issue.expected}`;
    case 'unrecognized_keys':
      return 'no such key';
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? issue.options.map(String).join(', ')
        : issue.message;
    default:
      return issue.message;
  }
}

function valueAt(spec: unknown, path: readonly PropertyKey[]): unknown {
  let value = spec;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

function showValue(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
