import type { AppError } from '../domain/app-error';

/** Fills in `{name}` with the parameter of that name; a missing one is left visible as `{name}`. */
export function fillWords(text: string, params: AppError['params']): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => String(params[key] ?? whole));
}
