/** One step of the project file's schema. Never changed once released: a correction is a new one. */
export interface Migration {
  /** Schema version after this step; versions count 1, 2, 3 … without a gap. */
  readonly version: number;
  /** One SQL statement each, run in order in one transaction. */
  readonly statements: readonly string[];
}
