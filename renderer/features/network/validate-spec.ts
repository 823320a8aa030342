import { type NetworkSpec, networkSpecSchema } from '@shared/domain/network-spec';

/** What is wrong with one value, in a form that any language can say. */
export type SpecIssue =
  | { kind: 'too-small'; limit: number; exclusive: boolean }
  | { kind: 'too-big'; limit: number }
  | { kind: 'not-whole' }
  | { kind: 'missing' }
  | { kind: 'other'; message: string };

/** Issues by path, such as `layers.0.units`; empty where the spec is valid. */
export type SpecIssues = Readonly<Record<string, SpecIssue>>;

export function validateSpec(spec: NetworkSpec): SpecIssues {
  const parsed = networkSpecSchema.safeParse(spec);
  if (parsed.success) return {};
  return Object.fromEntries(
    parsed.error.issues.map((issue) => [issue.path.join('.'), toSpecIssue(issue)]),
  );
}

type ZodIssue = NonNullable<
  ReturnType<typeof networkSpecSchema.safeParse>['error']
>['issues'][number];

function toSpecIssue(issue: ZodIssue): SpecIssue {
  switch (issue.code) {
    case 'too_small':
      return {
        kind: 'too-small',
        limit: Number(issue.minimum),
        exclusive: issue.inclusive === false,
      };
    case 'too_big':
      return { kind: 'too-big', limit: Number(issue.maximum) };
    case 'invalid_type':
      return issue.expected === 'int' ? { kind: 'not-whole' } : { kind: 'missing' };
    default:
      return { kind: 'other', message: issue.message };
  }
}
