import type { Contract } from '@shared/contract';
import type { Handlers } from '@shared/contract/define-call';
import { succeed } from '@shared/domain/result';
import type { Dialogs } from '../project/dialogs';
import { loadReport, type ReportSources } from './load-report';
import { saveReport } from './save-report';
import { nameReport, type PrintPdf } from './write-report';

export interface ReportHandlersDeps {
  sources: ReportSources;
  dialogs: Dialogs;
  printPdf: PrintPdf;
}

const filterNames = { html: 'HTML', pdf: 'PDF', xlsx: 'Excel', csv: 'CSV' };

export function createReportHandlers(deps: ReportHandlersDeps): Handlers<Contract['reports']> {
  return {
    save: async ({ forecastId, format, language }) => {
      const inputs = await loadReport(deps.sources, forecastId, language);
      if (!inputs.ok) return inputs;
      const path = await deps.dialogs.saveFile({
        title: language === 'tr' ? 'Raporu kaydet' : 'Save report',
        filters: [{ name: filterNames[format], extensions: [format] }],
        defaultName: nameReport(inputs.value.forecast, format),
      });
      if (path === null) return succeed(null);
      return saveReport(inputs.value, format, path, deps.printPdf);
    },
  };
}
