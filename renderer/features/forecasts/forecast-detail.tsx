import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import type { ForecastId } from '@shared/domain/ids';
import { describeVerdict, describeWarning } from '@shared/text';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Icon } from '@/components/ui/icons';
import { useForecast } from '@/lib/use-forecasts';
import { useLanguage } from '@/lib/use-language';
import { ForecastPlot } from './forecast-plot';
import { MetricsTable } from './metrics-table';
import { StepsTable } from './steps-table';

interface ForecastDetailProps {
  forecastId: ForecastId;
  onReport(): void;
}

export function ForecastDetail({ forecastId, onReport }: ForecastDetailProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const query = useForecast(forecastId);
  if (query.isPending) return <Skeleton height={460} />;
  if (query.isError) return <ErrorAlert error={query.error} />;
  const forecast = query.data;
  return (
    <>
      <Stack gap="xs">
        <Alert color="blue" variant="light" icon={<Icon name="info" />} data-testid="verdict">
          <Group justify="space-between" wrap="nowrap" gap="md">
            <Text fw={600} size="sm">
              {describeVerdict(forecast, language)}
            </Text>
            <Button size="xs" flex="none" onClick={onReport} data-testid="to-report-button">
              {t('forecast.toReport')}
            </Button>
          </Group>
        </Alert>
        {forecast.warnings.map((warning) => (
          <Alert
            key={warning.kind}
            color="yellow"
            variant="light"
            icon={<Icon name="alert" />}
            data-testid={`warning-${warning.kind}`}
          >
            {describeWarning(warning, language)}
          </Alert>
        ))}
      </Stack>
      <ForecastPlot key={forecast.id} forecast={forecast} />
      <MetricsTable forecast={forecast} />
      <StepsTable key={`steps-${forecast.id}`} forecast={forecast} />
    </>
  );
}
