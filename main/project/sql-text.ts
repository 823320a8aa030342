/** A string literal, for the few places where DuckDB takes no parameter. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
