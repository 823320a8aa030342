import type { ProjectDatabase } from '../project';

/** One step of the project file's schema. Never changed once released: a correction is a new one. */
export interface Migration {
  /** Schema version after this step; versions count 1, 2, 3 … without a gap. */
  readonly version: number;
  /** One SQL statement each, run in order in one transaction. */
  readonly statements: readonly string[];
  /** What SQL alone cannot do, behind the statements and in the same transaction. */
  readonly carryOver?: (database: ProjectDatabase) => Promise<void>;
}
