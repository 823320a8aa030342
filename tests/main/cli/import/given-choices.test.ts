import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CliFailure } from '../../../../main/cli/cli-failure';
import { readGivenChoices } from '../../../../main/cli/import/given-choices';
import { mergeChoices } from '../../../../main/cli/import/merge-choices';
import { withFolder } from '../../../helpers/temporary-project';

const read = (document: string, sheet: string | null = null) =>
  withFolder(async (folder) => {
    const file = join(folder, 'choices.json');
    await writeFile(file, document);
    return readGivenChoices(file, sheet);
  });

const refusal = (document: string) =>
  read(document).then(
    () => null,
    (error: unknown) => (error as CliFailure).error.params,
  );

describe('readGivenChoices', () => {
  it('takes choices alone, or with answers', async () => {
    const choices = { numbers: { decimalMark: ',' } };
    const answers = { 'date-order:Date': 'day-first' };
    expect(await read(JSON.stringify(choices))).toEqual({ choices, answers: {} });
    expect(await read(JSON.stringify({ choices, answers }))).toEqual({ choices, answers });
    expect(await read(JSON.stringify({ answers }))).toEqual({ choices: {}, answers });
    expect(await readGivenChoices(null, null)).toEqual({ choices: {}, answers: {} });
  });

  it('adds the sheet of the command line', async () => {
    const given = await read('{"form":{"headerRows":2,"sheet":"A"}}', 'B');
    expect(given.choices).toEqual({ form: { headerRows: 2, sheet: 'B' } });
    expect((await readGivenChoices(null, 'B')).choices).toEqual({ form: { sheet: 'B' } });
  });

  it.each([
    ['{"numbers":{"decimalMark":";"}}', 'numbers.decimalMark'],
    ['{"colour":"red"}', '(document)'],
    ['{"choices":{"form":{"headerRows":-1}}}', 'choices.form.headerRows'],
    ['{"answers":{"sheet":1}}', 'answers.sheet'],
    ['{"answers":{},"form":{}}', '(document)'],
    ['[]', '(document)'],
    ['{"numbers":', '(document)'],
  ])('refuses %s and says where', async (document, path) => {
    expect(await refusal(document)).toMatchObject({ file: 'choices.json', path });
  });

  it('refuses a file that is not there', async () => {
    await expect(readGivenChoices('gone.json', null)).rejects.toBeInstanceOf(CliFailure);
  });
});

describe('mergeChoices', () => {
  it('joins what is beside one another and takes the later of what is not', () => {
    const first = {
      form: { headerRows: 1, sheet: 'A' },
      numbers: { decimalMark: ',' as const },
      timeFormats: { a: '%Y', b: '%m' },
      missingWords: ['x'],
    };
    const second = {
      form: { sheet: 'B' },
      numbers: { groupMark: '.' as const },
      timeFormats: { b: '%d' },
      missingWords: ['y'],
    };
    expect(mergeChoices(first, second)).toEqual({
      form: { headerRows: 1, sheet: 'B' },
      numbers: { decimalMark: ',', groupMark: '.' },
      timeFormats: { a: '%Y', b: '%d' },
      missingWords: ['y'],
    });
    expect(mergeChoices({}, second)).toEqual(second);
    expect(mergeChoices(first, {})).toEqual(first);
  });
});
