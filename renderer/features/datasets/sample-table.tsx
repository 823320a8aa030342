import { Badge, Group, Table, Text } from '@mantine/core';
import type {
  ColumnInspection,
  ColumnType,
  ImportChoices,
  Inspection,
} from '@shared/domain/dataset';
import { useTranslation } from 'react-i18next';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { useFormats } from '@/lib/use-formats';
import classes from './datasets.module.css';

const typeColors: Record<ColumnType, string> = {
  time: 'blue',
  number: 'teal',
  text: 'gray',
  empty: 'gray',
};

interface SampleTableProps {
  inspection: Inspection;
  choices: ImportChoices;
}

/** The first records with what each column looks like, and the chosen columns marked. */
export function SampleTable({ inspection, choices }: SampleTableProps) {
  const { t } = useTranslation();
  const role = (name: string) =>
    name === choices.timeColumn
      ? 'time'
      : choices.valueColumns.includes(name)
        ? 'value'
        : undefined;
  return (
    <ScrollRegion className={classes.sample} label={t('data.sample')}>
      <Table verticalSpacing={5} fz="sm">
        <Table.Thead>
          <Table.Tr>
            {inspection.columns.map((column) => (
              <Table.Th key={column.name} data-role={role(column.name)}>
                <ColumnHead column={column} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {inspection.sample.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: records have no other identity
            <Table.Tr key={row}>
              {inspection.columns.map((column, index) => (
                <Table.Td
                  key={column.name}
                  data-role={role(column.name)}
                  className={column.type === 'number' ? classes.number : undefined}
                  title={cells[index]}
                >
                  {cells[index]}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}

function ColumnHead({ column }: { column: ColumnInspection }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <>
      <Text size="sm" fw={600} truncate maw={300} title={column.name}>
        {column.name}
      </Text>
      <Group gap={6} wrap="nowrap">
        <Badge size="xs" variant="light" color={typeColors[column.type]}>
          {t(`data.columnType.${column.type}`)}
        </Badge>
        <Text span size="xs" c="dimmed" fw={400} title={t('data.shareHint')}>
          {formats.percent(column.share)}
        </Text>
      </Group>
    </>
  );
}
