import { Skeleton, Text } from '@mantine/core';
import type { Forecast } from '@shared/domain/forecast';
import type { ForecastId } from '@shared/domain/ids';
import { describeVerdict } from '@shared/text';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { FactList } from '@/components/ui/fact-list';
import { Section } from '@/components/ui/section';
import { useForecast } from '@/lib/use-forecasts';
import { useFormats } from '@/lib/use-formats';
import { useLanguage } from '@/lib/use-language';
import { useSpecWords } from '@/lib/use-spec-words';
import classes from './reports.module.css';

/** What the report will say, in short. */
export function ReportPreview({ forecastId }: { forecastId: ForecastId }) {
  const forecast = useForecast(forecastId);
  if (forecast.isPending) return <Skeleton height={240} />;
  if (forecast.isError) return <ErrorAlert error={forecast.error} />;
  return <Contents forecast={forecast.data} />;
}

function Contents({ forecast }: { forecast: Forecast }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const language = useLanguage();
  const specWords = useSpecWords();
  const { steps, frequency, metrics, warnings } = forecast;
  const first = steps[0];
  const last = steps[steps.length - 1];
  return (
    <Section title={t('report.preview')}>
      <Text size="sm">{describeVerdict(forecast, language)}</Text>
      <FactList
        facts={[
          { term: t('report.dataset'), value: forecast.datasetName },
          { term: t('report.series'), value: forecast.seriesName },
          { term: t('report.network'), value: specWords(forecast.spec) },
          { term: t('report.horizon'), value: t('report.steps', { count: steps.length }) },
          { term: t('report.from'), value: first ? formats.time(first.time, frequency) : '–' },
          { term: t('report.to'), value: last ? formats.time(last.time, frequency) : '–' },
          { term: 'MAE', value: metrics ? formats.value(metrics.mae) : '–' },
          { term: t('report.warnings'), value: formats.integer(warnings.length) },
        ]}
      />
      <Text size="sm" fw={600}>
        {t('report.contents')}
      </Text>
      <ul className={classes.contents}>
        <li>{t('report.contentVerdict')}</li>
        <li>{t('report.contentPlots')}</li>
        <li>{metrics ? t('report.contentMetrics') : t('report.contentNoMetrics')}</li>
        <li>{t('report.contentTable', { count: steps.length })}</li>
        <li>{t('report.contentSpec', { seed: forecast.spec.seed })}</li>
      </ul>
    </Section>
  );
}
