import type { ReportFormat } from '@shared/contract/reports';
import type { ForecastId } from '@shared/domain/ids';
import type { Language } from '@shared/domain/project';
import { useMutation } from '@tanstack/react-query';
import { calls, unwrap } from '@/lib/client';

interface SaveRequest {
  forecastId: ForecastId;
  format: ReportFormat;
  language: Language;
}

/** Asks where to save; null where the person cancelled, which needs no words. */
export const useSaveReport = (onSaved: (fileName: string) => void) =>
  useMutation({
    mutationFn: (request: SaveRequest) => unwrap(calls().reports.save(request)),
    onSuccess: (saved) => {
      if (saved !== null) onSaved(saved.fileName);
    },
  });
