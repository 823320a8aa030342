import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { networkSpecSchema } from '@shared/domain/network-spec';
import { expect, it } from 'vitest';
import { listReference, type ReferenceRow } from '../../helpers/spec-reference';

const text = readFileSync(resolve(import.meta.dirname, '../../../docs/network-spec.md'), 'utf8');

/** The tables of the reference by their heading: '### `lstm`', or '### Activations'. */
function readTables(): Record<string, ReferenceRow[]> {
  const tables: Record<string, ReferenceRow[]> = {};
  for (const section of text.split(/^###? /m).slice(1)) {
    const heading = section.slice(0, section.indexOf('\n')).replaceAll('`', '').trim();
    const rows = [...section.matchAll(/^\| `([^`]+)` +\|(.*)\|$/gm)].map(
      ([, key = '', rest = '']) => {
        const [values = '', fallback = '', meaning] = rest.split(' | ').map((cell) => cell.trim());
        return meaning === undefined
          ? { key, values: '', fallback: '' }
          : { key, values, fallback };
      },
    );
    if (rows.length > 0) tables[heading.toLowerCase()] = rows;
  }
  return tables;
}

it('lists every key of the schema, its values and its default, and no other', () => {
  const expected = Object.entries(listReference()).map(([heading, rows]) => [
    heading.toLowerCase(),
    rows,
  ]);
  expect(readTables()).toEqual(Object.fromEntries(expected));
});

it('shows specs that are valid', () => {
  const documents = [...text.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, json]) => json ?? '');
  expect(documents.length).toBeGreaterThan(0);
  for (const document of documents) networkSpecSchema.parse(JSON.parse(document));
});
