import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppError } from '@shared/domain/app-error';
import type { Reject } from '@shared/domain/dataset/dataset';
import type { Layout, Reading } from '@shared/domain/dataset/reading';
import type { Result } from '@shared/domain/result';
import type { RecordPlan, SampleRow } from '../../../../main/datasets/form/form-inspection';
import { openSource } from '../../../../main/datasets/form/open-source';
import {
  cellTexts,
  type RecordSpan,
  readRecords,
} from '../../../../main/datasets/form/read-records';
import {
  type ReadFile,
  readObservations,
} from '../../../../main/datasets/reading/read-observations';
import type { RowText } from '../../../../main/datasets/reading/row-text';
import type { TableReading } from '../../../../main/datasets/reading/table-reading';
import { valueIn, withFolder } from '../../../helpers/temporary-project';

export interface ReadText {
  read: Result<ReadFile, AppError>;
  rejects: Reject[];
  blocks: RowText[];
  /** As the form reads them. */
  records: SampleRow[];
  plan: RecordPlan;
}

/** The plan of a comma separated table with one line of names. */
function planOf(header: string, encoding = 'utf-8'): RecordPlan {
  const columnNames = header.split(',');
  return {
    form: {
      encoding,
      dialect: { delimiter: ',', quote: '"', escape: 'double', skipInitialSpace: false },
      preambleLines: 0,
      headerRows: 1,
      sheet: null,
    },
    columnNames,
    cellCount: columnNames.length,
    repairs: { dropLastCell: false, fewestCells: columnNames.length },
    footers: [],
  };
}

/** Reads a comma separated text under a layout, numbers with a point. */
export function readText(
  text: string,
  layout: Layout,
  reading: Partial<Reading> = {},
): Promise<ReadText> {
  return withFolder(async (folder) => {
    const path = join(folder, 'table.csv');
    await writeFile(path, text);
    const source = valueIn(await openSource(path, { stagingFolder: folder, sheet: null }));
    const plan = planOf(text.slice(0, text.indexOf('\n')));
    const rejects: Reject[] = [];
    const blocks: RowText[] = [];
    const table: TableReading = {
      file: 'table.csv',
      columnNames: plan.columnNames,
      reading: {
        form: plan.form,
        numbers: { decimalMark: '.', groupMark: '' },
        missingWords: [],
        layout,
        ...reading,
      },
      expectedRows: 2,
    };
    const read = await readObservations(
      { source, plan, table },
      { rows: (block) => blocks.push(block), reject: (reject) => rejects.push(reject) },
    );
    const records: SampleRow[] = [];
    const visitor = {
      record: (buffer: Buffer, span: RecordSpan) =>
        records.push({ line: span.line, cells: cellTexts(buffer, span) }),
      reject: () => undefined,
    };
    valueIn(await readRecords(source, plan, visitor));
    return { read, rejects, blocks, records, plan };
  });
}
