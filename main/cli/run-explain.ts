import type { Language } from '@shared/domain/project';
import { explainNetwork } from '@shared/text';
import { readSpec } from './read-spec';

/** What the spec of a file does, in words. @throws CliFailure. */
export async function runExplain(file: string, json: boolean, language: Language): Promise<string> {
  const parts = explainNetwork(await readSpec(file), language);
  if (json) return `${JSON.stringify({ parts }, null, 2)}\n`;
  const sections = parts.map(({ title, sentences }) =>
    [title, ...sentences.map((sentence) => `  ${sentence}`)].join('\n'),
  );
  return `${sections.join('\n\n')}\n`;
}
