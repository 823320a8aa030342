import { isStepNumber } from '@shared/numeric/step-number';
import type { Worksheet } from 'exceljs';
import { guardCell } from './guard-cell';
import { metricLabels } from './html-tables';
import type { ForecastSection, ReportModel } from './report-model';
import type { ReportWords } from './words/report-words';

type Cell = string | number | Date | null;

/** The report as a workbook: summary, one sheet a forecast, the actual values, the loss by epoch. */
export async function writeReportXlsx(model: ReportModel, words: ReportWords): Promise<Uint8Array> {
  // Loaded when it is needed: it is the largest library of main.
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  book.creator = 'Gatecast';
  fillSummary(book.addWorksheet(words.verdict), model, words);
  for (const section of model.sections) {
    fillSteps(book.addWorksheet(sheetName(words.section[section.origin])), section, model, words);
  }
  fillTable(book.addWorksheet(words.actual), model, [
    [words.time, words.actual, words.data.mark],
    ...model.actuals.times.map((time, index): Cell[] => [
      timeCell(time, model),
      model.actuals.values[index] ?? null,
      words.data.markOf[model.actuals.marks[index] ?? 'observed'],
    ]),
  ]);
  fillTable(book.addWorksheet(words.lossCurve), model, [
    [words.epoch, words.trainLoss, words.validationLoss],
    ...model.epochs.map((epoch): Cell[] => [epoch.epoch, epoch.trainLoss, epoch.validationLoss]),
  ]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function fillSummary(sheet: Worksheet, model: ReportModel, words: ReportWords): void {
  addRow(sheet, [model.title]).font = { bold: true, size: 14 };
  addRow(sheet, [model.subtitle]);
  addRow(sheet, [model.verdict]);
  for (const warning of model.warnings) addRow(sheet, [warning]);
  const judged = model.sections.find((section) => section.metrics !== null)?.metrics;
  if (judged) {
    addRow(sheet, []);
    addRow(sheet, [words.metrics, words.network, words.baseline]).font = { bold: true };
    for (const name of ['mae', 'rmse', 'smape', 'mase'] as const) {
      addRow(sheet, [metricLabels[name], judged.network[name], judged.baseline[name]]);
    }
  }
  const groups = [
    [words.dataSection, model.data.facts],
    [words.data.readingSection, model.data.reading],
    [words.networkSection, model.network],
    [words.trainingSection, model.run],
  ] as const;
  for (const [heading, facts] of groups) {
    addRow(sheet, []);
    addRow(sheet, [heading]).font = { bold: true };
    for (const fact of facts) addRow(sheet, [fact.label, fact.value]);
  }
  const { preparation, notes } = model.data;
  for (const [heading, sentences] of [
    [words.data.preparationSection, preparation],
    [words.data.found, notes],
  ] as const) {
    if (sentences.length === 0) continue;
    addRow(sheet, []);
    addRow(sheet, [heading]).font = { bold: true };
    for (const sentence of sentences) addRow(sheet, [sentence]);
  }
  addRow(sheet, []);
  addRow(sheet, [words.specSection, model.specJson]);
  sheet.getColumn(1).width = 34;
  sheet.getColumn(2).width = 34;
}

function fillSteps(
  sheet: Worksheet,
  section: ForecastSection,
  model: ReportModel,
  words: ReportWords,
): void {
  const [low80, low95] = [words.interval(80), words.interval(95)];
  fillTable(sheet, model, [
    [
      words.step,
      words.time,
      words.forecast,
      `${low80} ↓`,
      `${low80} ↑`,
      `${low95} ↓`,
      `${low95} ↑`,
      words.baseline,
      words.actual,
      words.data.mark,
      words.reliability,
    ],
    ...section.steps.map((step): Cell[] => [
      step.step,
      timeCell(step.time, model),
      step.value,
      step.lower80,
      step.upper80,
      step.lower95,
      step.upper95,
      step.baseline,
      step.actual,
      step.actualMark === null ? null : words.data.markOf[step.actualMark],
      words.reliabilityOf[step.reliability],
    ]),
  ]);
}

function fillTable(sheet: Worksheet, model: ReportModel, rows: readonly Cell[][]): void {
  for (const row of rows) addRow(sheet, row);
  sheet.getRow(1).font = { bold: true };
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  const clock = ['millisecond', 'second', 'minute', 'hour', 'step'].includes(model.frequency.unit);
  sheet.columns.forEach((column, index) => {
    column.width = index === 0 && rows[0]?.length === 11 ? 8 : 18;
  });
  for (const row of sheet.getRows(1, sheet.rowCount) ?? []) {
    row.eachCell((cell) => {
      if (cell.value instanceof Date) cell.numFmt = clock ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd';
    });
  }
}

/** Steps that are counted have a number, not a date. */
const timeCell = (time: number, { frequency }: ReportModel): Cell =>
  isStepNumber(time, frequency) ? time : new Date(time);

/** Text is guarded against formulas; numbers and dates stay what they are. */
function addRow(sheet: Worksheet, cells: readonly Cell[]) {
  return sheet.addRow(cells.map((cell) => (typeof cell === 'string' ? guardCell(cell) : cell)));
}

/** Excel allows 31 characters. */
const sheetName = (name: string): string => name.slice(0, 31);
