import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReportFormat, reportFormatSchema } from '@shared/contract/reports';
import type { ForecastId } from '@shared/domain/ids';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { useLanguage } from '@/lib/use-language';
import classes from './reports.module.css';
import { useSaveReport } from './save-report';

export function SaveButtons({ forecastId }: { forecastId: ForecastId }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const save = useSaveReport((fileName) =>
    notifications.show({
      color: 'teal',
      title: t('report.saved'),
      message: t('report.savedAs', { file: fileName }),
    }),
  );
  const isBusy = (format: ReportFormat) => save.isPending && save.variables.format === format;
  return (
    <>
      <div className={classes.formats}>
        {reportFormatSchema.options.map((format) => (
          <div key={format} className={classes.format}>
            <Text fw={600} size="sm">
              {t(`report.formats.${format}.name`)}
            </Text>
            <Text size="xs" c="dimmed" className={classes.formatText}>
              {t(`report.formats.${format}.text`)}
            </Text>
            <Button
              size="xs"
              variant={format === 'html' ? 'filled' : 'default'}
              loading={isBusy(format)}
              disabled={save.isPending && !isBusy(format)}
              onClick={() => save.mutate({ forecastId, format, language })}
              data-testid={`report-${format}`}
            >
              {t('report.save', { format: format.toUpperCase() })}
            </Button>
          </div>
        ))}
      </div>
      {save.error && <ErrorAlert error={save.error} />}
    </>
  );
}
