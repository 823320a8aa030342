import type { SpecConflictProblem } from '@shared/domain/network/spec-conflict';
import { type NetworkSpec, networkSpecSchema } from '@shared/domain/network-spec';
import { conflictOf } from '@shared/domain/spec-problem';

/** What is wrong with one value, in a form that any language can say. */
export type SpecIssue =
  | { kind: 'too-small'; limit: number; exclusive: boolean }
  | { kind: 'too-big'; limit: number; exclusive: boolean }
  | { kind: 'not-whole' }
  | { kind: 'missing' }
  /** Valid by itself, impossible beside another. */
  | { kind: 'conflict'; problem: SpecConflictProblem }
  /** Valid, but the data set at hand has no such thing. */
  | { kind: 'not-in-data' }
  | { kind: 'other'; message: string };

/** Issues by path, such as `layers.0.units`; empty where the spec is valid. */
export type SpecIssues = Readonly<Record<string, SpecIssue>>;

const noIssues: SpecIssues = {};

export function validateSpec(spec: NetworkSpec): SpecIssues {
  const parsed = networkSpecSchema.safeParse(spec);
  if (parsed.success) return noIssues;
  const issues: Record<string, SpecIssue> = {};
  // The first at a path says what to do; what follows it is often its consequence.
  for (const issue of parsed.error.issues) issues[issue.path.join('.')] ??= toSpecIssue(issue);
  return issues;
}

/** Whether anything at a path, or within it, is wrong. */
export const hasIssueWithin = (issues: SpecIssues, path: string): boolean =>
  Object.keys(issues).some((wrong) => wrong === path || wrong.startsWith(`${path}.`));

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
      return {
        kind: 'too-big',
        limit: Number(issue.maximum),
        exclusive: issue.inclusive === false,
      };
    case 'invalid_type':
      return issue.expected === 'int' ? { kind: 'not-whole' } : { kind: 'missing' };
    default: {
      const problem = conflictOf(issue);
      return problem === null
        ? { kind: 'other', message: issue.message }
        : { kind: 'conflict', problem };
    }
  }
}
