import { Skeleton, Table } from '@mantine/core';
import type { DatasetSummary } from '@shared/domain/dataset';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { Section } from '@/components/ui/section';
import { useFormats } from '@/lib/use-formats';
import { useRejects } from './dataset-api';
import classes from './datasets.module.css';

const mostShown = 500;

/** Rows that the import could not use: where they stand, why, and what they say. */
export function RejectsSection({ dataset }: { dataset: DatasetSummary }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const rejects = useRejects(dataset.id);
  const title = t('data.rejectsTitle', { count: dataset.rejectedCount });
  return (
    <Section title={title} lead={t('data.rejectsLead')}>
      {rejects.isPending && <Skeleton height={120} />}
      {rejects.isError && <ErrorAlert error={rejects.error} />}
      {rejects.data && (
        <ScrollRegion className={classes.sample} label={t('app.scrollArea', { name: title })}>
          <Table verticalSpacing={5} fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('data.rejectLine')}</Table.Th>
                <Table.Th>{t('data.rejectReason')}</Table.Th>
                <Table.Th>{t('data.rejectText')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rejects.data.slice(0, mostShown).map(({ line, reason, text }) => (
                <Table.Tr key={`${line}-${reason}`}>
                  <Table.Td>{formats.integer(line)}</Table.Td>
                  <Table.Td title={reason}>{reason}</Table.Td>
                  <Table.Td title={text} ff="monospace">
                    {text}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollRegion>
      )}
    </Section>
  );
}
