import type { ReportFormat } from '@shared/contract/reports';
import { assertNever } from '@shared/domain/assert-never';
import type { Forecast } from '@shared/domain/forecast';
import type { Language } from '@shared/domain/project';
import { writeForecastCsv } from './csv';
import { writeReportHtml } from './html';
import { buildReportModel, type ReportInputs } from './report-model';
import { reportWordsEn } from './words/en';
import type { ReportWords } from './words/report-words';
import { reportWordsTr } from './words/tr';
import { writeReportXlsx } from './xlsx';

/** Prints a self-contained document; the shell's, as only Electron can. */
export type PrintPdf = (html: string) => Promise<Uint8Array>;

const wordsOf: Record<Language, ReportWords> = { en: reportWordsEn, tr: reportWordsTr };

/** The content of a report file. CSV holds `inputs.forecast` alone; the others the whole story. */
export async function writeReport(
  inputs: ReportInputs,
  format: ReportFormat,
  printPdf: PrintPdf,
): Promise<string | Uint8Array> {
  const words = wordsOf[inputs.language];
  switch (format) {
    case 'csv':
      return writeForecastCsv(inputs.forecast);
    case 'html':
      return writeReportHtml(buildReportModel(inputs, words), words);
    case 'pdf':
      return printPdf(writeReportHtml(buildReportModel(inputs, words), words));
    case 'xlsx':
      return writeReportXlsx(buildReportModel(inputs, words), words);
    default:
      return assertNever(format);
  }
}

/** `air-passengers-report.html`, `air-passengers-forecast.csv`: no character a file system minds. */
export function nameReport(forecast: Pick<Forecast, 'datasetName'>, format: ReportFormat): string {
  const name = forecast.datasetName
    .normalize('NFC')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80);
  return `${name || 'gatecast'}-${format === 'csv' ? 'forecast' : 'report'}.${format}`;
}
