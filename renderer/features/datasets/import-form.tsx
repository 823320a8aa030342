import { Button, Group, MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { DatasetSummary, ImportChoices, Inspection } from '@shared/domain/dataset';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Section } from '@/components/ui/section';
import { useImport } from './dataset-api';
import classes from './datasets.module.css';
import { DateOrderQuestion } from './date-order-question';
import { FileFacts } from './file-facts';
import { guessedChoices, withTimeColumn } from './import-choices';
import { useIntake } from './intake-store';
import { SampleTable } from './sample-table';

interface ImportFormProps {
  inspection: Inspection;
  /** What the person had chosen before leaving the page. */
  corrected: ImportChoices | null;
  onImported(dataset: DatasetSummary): void;
}

export function ImportForm({ inspection, corrected, onImported }: ImportFormProps) {
  const { t } = useTranslation();
  const { correct, dismiss } = useIntake();
  const form = useForm<ImportChoices>({
    initialValues: corrected ?? guessedChoices(inspection),
    onValuesChange: (choices) => correct(inspection.file, choices),
    validate: {
      name: (name) => (name.trim() === '' ? t('data.nameMissing') : null),
      valueColumns: (columns) => (columns.length === 0 ? t('data.valuesMissing') : null),
    },
  });
  const importing = useImport((dataset) => {
    dismiss(inspection.file);
    onImported(dataset);
  });
  const choices = form.getValues();
  const names = inspection.columns.map((column) => column.name);
  const timeColumn = inspection.columns.find(({ name }) => name === choices.timeColumn);

  return (
    <form
      onSubmit={form.onSubmit((confirmed) =>
        importing.mutate({
          file: inspection.file,
          choices: { ...confirmed, name: confirmed.name.trim() },
        }),
      )}
    >
      <Section
        title={t('data.previewTitle', { file: inspection.fileName })}
        lead={t('data.previewLead')}
      >
        <Stack gap="md">
          <FileFacts inspection={inspection} />
          <SampleTable inspection={inspection} choices={choices} />
          <div className={classes.form}>
            <TextInput
              label={t('data.name')}
              maxLength={200}
              withAsterisk
              data-testid="dataset-name-input"
              {...form.getInputProps('name')}
            />
            <Select
              label={t('data.timeColumn')}
              data={names}
              allowDeselect={false}
              data-testid="time-column-select"
              value={choices.timeColumn}
              onChange={(name) => name !== null && form.setValues(withTimeColumn(choices, name))}
            />
            <MultiSelect
              label={t('data.valueColumns')}
              data={names.filter((name) => name !== choices.timeColumn)}
              data-testid="value-columns-select"
              {...form.getInputProps('valueColumns')}
            />
          </div>
          {timeColumn && (
            <DateOrderQuestion
              column={timeColumn}
              timeFormat={choices.timeFormat}
              onChange={(format) => form.setFieldValue('timeFormat', format)}
            />
          )}
          {importing.error && <ErrorAlert error={importing.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => dismiss(inspection.file)}>
              {t('data.cancelImport')}
            </Button>
            <Button type="submit" loading={importing.isPending} data-testid="import-button">
              {t('data.import')}
            </Button>
          </Group>
          <Text size="xs" c="dimmed" ta="right">
            {t('data.importHint')}
          </Text>
        </Stack>
      </Section>
    </form>
  );
}
