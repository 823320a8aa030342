import { Button, Group, Pagination, Skeleton, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { DatasetSummary } from '@shared/domain/dataset/dataset';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { RetryButton } from '@/components/ui/retry-button';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { calls, unwrap } from '@/lib/client';
import { queryKeys } from '@/lib/query-keys';
import { useFormats } from '@/lib/use-formats';
import { useNoteWords } from '../use-note-words';
import classes from './detail.module.css';

const pageRows = 100;

/** Rows that are in no series: where they stand, why, and what they say. */
export function RejectsTab({ dataset }: { dataset: DatasetSummary }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useNoteWords();
  const [page, setPage] = useState(1);
  const { id, revision, rejectedCount } = dataset;
  const rejects = useQuery({
    queryKey: [...queryKeys.rejects(id, revision), page],
    queryFn: () =>
      unwrap(
        calls().datasets.readRejects({
          datasetId: id,
          from: (page - 1) * pageRows,
          count: pageRows,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const exporting = useMutation({
    mutationFn: () => unwrap(calls().datasets.exportRejects({ datasetId: id })),
    onSuccess: (saved) => {
      if (saved === null) return;
      notifications.show({
        color: 'teal',
        title: t('data.rejectsSaved', { count: rejectedCount }),
        message: saved.path,
      });
    },
  });
  const title = t('data.rejectsTitle', { count: rejectedCount });
  const pages = Math.ceil(rejectedCount / pageRows);
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed">
          {t('data.rejectsLead')}
        </Text>
        <Button
          size="xs"
          variant="default"
          loading={exporting.isPending}
          onClick={() => exporting.mutate()}
          data-testid="export-rejects-button"
        >
          {t('data.exportRejects')}
        </Button>
      </Group>
      {exporting.error && <ErrorAlert error={exporting.error} />}
      {rejects.isPending && <Skeleton height={160} />}
      {rejects.isError && (
        <ErrorAlert
          error={rejects.error}
          actions={<RetryButton onRetry={() => void rejects.refetch()} />}
        />
      )}
      {rejects.data && (
        <ScrollRegion className={classes.rejects} label={t('app.scrollArea', { name: title })}>
          <Table verticalSpacing={5} fz="sm" stickyHeader data-testid="rejects-table">
            <Table.Thead>
              <Table.Tr>
                <Table.Th ta="right">{t('data.rejectLine')}</Table.Th>
                <Table.Th>{t('data.rejectReason')}</Table.Th>
                <Table.Th>{t('data.rejectText')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rejects.data.map(({ line, reason, text }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line may be rejected twice
                <Table.Tr key={index}>
                  <Table.Td ta="right">{formats.integer(line)}</Table.Td>
                  <Table.Td>{words(reason)}</Table.Td>
                  <Table.Td ff="monospace">{text}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollRegion>
      )}
      {pages > 1 && (
        <Pagination
          size="sm"
          total={pages}
          value={page}
          onChange={setPage}
          getControlProps={(control) => ({ 'aria-label': t(`table.pages.${control}`) })}
          getItemProps={(number) => ({ 'aria-label': t('table.page', { number }) })}
        />
      )}
    </Stack>
  );
}
