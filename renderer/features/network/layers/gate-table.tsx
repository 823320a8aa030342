import { Table, Text } from '@mantine/core';
import { gateModeSchema, type RecurrentLayerSpec } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { ActivationField } from '../fields/activation-field';
import { ChoiceField } from '../fields/choice-field';
import { NumberField } from '../fields/number-field';
import classes from '../network.module.css';
import { type GateRow, gateRows } from './gate-rows';

interface GateTableProps {
  layer: RecurrentLayerSpec;
  /** Where the layer stands in the spec, such as `layers.0`. */
  path: string;
  onChange(layer: RecurrentLayerSpec): void;
}

export function GateTable({ layer, path, onChange }: GateTableProps) {
  const { t } = useTranslation();
  const rows = gateRows(layer);
  const hasModes = rows.some(({ mode }) => mode !== null);
  return (
    <div className={classes.gates}>
      <Table verticalSpacing="xs" horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('network.gate')}</Table.Th>
            {hasModes && <Table.Th w={135}>{t('network.mode')}</Table.Th>}
            <Table.Th w={145}>{t('network.activation')}</Table.Th>
            <Table.Th w={115}>{t('network.bias')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Gate key={row.name} row={row} path={path} hasMode={hasModes} onChange={onChange} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface GateProps {
  row: GateRow;
  path: string;
  hasMode: boolean;
  onChange(layer: RecurrentLayerSpec): void;
}

function Gate({ row, path, hasMode, onChange }: GateProps) {
  const { t } = useTranslation();
  const name = t(`network.gates.${row.name}`);
  const isSet = row.isCoupled || (row.mode !== null && row.mode !== 'learned');
  const field = (setting: Parameters<GateRow['pathOf']>[0], label: string) => ({
    label,
    hideLabel: true,
    path: `${path}.${row.pathOf(setting)}`,
    testId: `${setting}-${row.name}`,
  });
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {row.isCoupled ? t('network.coupledText') : t(`network.gateText.${row.name}`)}
        </Text>
      </Table.Td>
      {hasMode && (
        <Table.Td>
          {row.mode !== null && (
            <ChoiceField
              {...field('mode', t('network.modeOf', { name }))}
              value={row.mode}
              choices={gateModeSchema.options}
              wordOf={(mode) => t(`network.modes.${mode}`)}
              disabled={row.isCoupled}
              onChange={(mode) => onChange(row.change({ mode }))}
            />
          )}
        </Table.Td>
      )}
      <Table.Td>
        <ActivationField
          {...field('activation', t('network.activationOf', { name }))}
          value={row.activation}
          disabled={isSet}
          onChange={(activation) => onChange(row.change({ activation }))}
        />
      </Table.Td>
      <Table.Td>
        {row.bias !== null && (
          <NumberField
            {...field('bias', t('network.biasOf', { name }))}
            value={row.bias}
            step={0.5}
            disabled={isSet}
            onChange={(bias) => onChange(row.change({ bias }))}
          />
        )}
      </Table.Td>
    </Table.Tr>
  );
}
