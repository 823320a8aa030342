import type { DatasetSummary, SeriesSummary } from '@shared/domain/dataset/dataset';
import { useTranslation } from 'react-i18next';
import { FactList } from '@/components/ui/fact-list';
import { useFormats } from '@/lib/use-formats';
import { useFrequencyWords } from '../use-frequency-words';

interface DatasetFactsProps {
  summary: DatasetSummary;
  /** The one that is shown. */
  series: SeriesSummary | undefined;
}

export function DatasetFacts({ summary, series }: DatasetFactsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const frequencyWords = useFrequencyWords();
  const { frequency, agreeShare, seasonSteps, recordCount, rejectedCount, fileName } = summary;
  const { length, startTime, endTime, imputedCount, missingCount } = series ?? summary;
  return (
    <FactList
      facts={[
        { term: t('data.length'), value: t('data.values', { count: length }) },
        {
          term: t('data.frequency'),
          value: t('data.frequencyAgrees', {
            frequency: frequencyWords(frequency),
            share: formats.shareOf(agreeShare),
          }),
        },
        {
          term: t('data.season'),
          value:
            seasonSteps === 1 ? t('data.noSeason') : t('data.seasonSteps', { count: seasonSteps }),
        },
        { term: t('data.from'), value: formats.time(startTime, frequency) },
        { term: t('data.to'), value: formats.time(endTime, frequency) },
        { term: t('data.imputed'), value: formats.integer(imputedCount) },
        { term: t('data.missing'), value: formats.integer(missingCount) },
        ...(series
          ? [{ term: t('data.outliers'), value: formats.integer(series.outlierCount) }]
          : []),
        { term: t('data.rows'), value: formats.integer(recordCount) },
        { term: t('data.rejected'), value: formats.integer(rejectedCount) },
        { term: t('data.file'), value: fileName },
      ]}
    />
  );
}
