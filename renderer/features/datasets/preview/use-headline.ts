import type { Inspection } from '@shared/domain/dataset/inspection';
import type { Frequency } from '@shared/domain/frequency';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/use-formats';
import { useLanguage } from '@/lib/use-language';
import { useFrequencyWords } from '../use-frequency-words';

/** What was understood of a file, in one sentence. */
export function useHeadline(inspection: Inspection): string {
  const { t } = useTranslation();
  const formats = useFormats();
  const language = useLanguage();
  const wordsAlone = useFrequencyWords();
  // They stand within a sentence.
  const frequencyWords = (frequency: Frequency) => {
    const words = wordsAlone(frequency);
    return words.charAt(0).toLocaleLowerCase(language) + words.slice(1);
  };
  const { recordCount, rejectedCount, reading, times, questions, columns } = inspection;
  const parts = [
    t('preview.rows', { count: recordCount }),
    ...(rejectedCount > 0 ? [t('preview.rejected', { count: rejectedCount })] : []),
    t('preview.columns', { count: columns.length }),
  ];
  if (reading) {
    const { layout } = reading;
    const { time } = layout;
    if (times) {
      const from = formats.time(times.first, times.frequency ?? { unit: 'second', count: 1 });
      parts.push(
        times.frequency
          ? t('preview.regularTimes', { frequency: frequencyWords(times.frequency), from })
          : t('preview.times', { from }),
      );
    } else if (time.kind === 'none') {
      const isCounted = time.start === null || time.frequency === null;
      if (layout.kind !== 'rows' || layout.headerFormat === null) {
        parts.push(
          isCounted
            ? t('preview.noTimes')
            : t('preview.regularTimes', {
                frequency: frequencyWords(time.frequency ?? { unit: 'step', count: 1 }),
                from: time.start ?? '',
              }),
        );
      }
    } else {
      const names = time.kind === 'column' ? [time.column] : time.columns;
      parts.push(t('preview.timesIn', { column: names.join(' + ') }));
    }
    switch (layout.kind) {
      case 'wide':
        parts.push(t('preview.series', { count: layout.values.length }));
        break;
      case 'long':
        parts.push(t('preview.seriesNamedBy', { column: layout.series.join(' + ') }));
        break;
      case 'rows':
        parts.push(t('preview.series', { count: recordCount }));
    }
  }
  const ending =
    questions.length > 0
      ? t('preview.asks', { count: questions.length })
      : reading
        ? t('preview.asksNothing')
        : t('preview.noSeries');
  return t('preview.headline', { parts: parts.join(', '), ending });
}
