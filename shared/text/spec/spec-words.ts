import type { SpecConflictProblem } from '../../domain/network/spec-conflict';
import type { SpecRule } from '../../domain/spec-problem';

/** What is allowed in a network spec, in one language. `{name}` stands for the problem's param. */
export interface SpecWords {
  /** Follows 'allowed:'. */
  rules: Record<Exclude<SpecRule['rule'], 'conflict'>, string>;
  /** Behind a rule, where null may stand too. */
  orNull: string;
  /** In the place of a value that is not there. */
  missing: string;
  /** `{path}`, `{value}` and the sentence of the `{conflict}`. */
  conflictMessage: string;
  conflictRemedy: string;
  /** Sentences: what does not fit, and what would. */
  conflicts: Record<SpecConflictProblem['kind'], string>;
}
