/**
 * A failure that a person can act on. Its message says what happened, its remedy what to do;
 * it is printed without a stack trace.
 */
export class SetupProblem extends Error {
  /**
   * @param {string} message what happened, with the value that caused it
   * @param {string} [remedy] what to do about it
   */
  constructor(message, remedy) {
    super(message);
    this.name = 'SetupProblem';
    this.remedy = remedy;
  }
}

/**
 * The message of anything thrown, on one line.
 * @param {unknown} error
 * @returns {string}
 */
export function messageOf(error) {
  const text = error instanceof Error ? error.message : String(error);
  const cause =
    error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return (text + cause).trim().replace(/\s*\n\s*/g, ' · ');
}

/**
 * Prints a failure for a person: never a stack trace.
 * @param {unknown} error
 */
export function printProblem(error) {
  console.error(`\n  ✖ ${messageOf(error)}`);
  if (error instanceof SetupProblem && error.remedy) console.error(`    ${error.remedy}`);
}
