import { Select, Table, Text } from '@mantine/core';
import { activationSchema, type LayerSpec } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { gateRows } from './gate-rows';
import classes from './network.module.css';
import { NumberField } from './number-field';
import type { SpecIssues } from './validate-spec';

interface GateTableProps {
  layer: LayerSpec;
  /** Where the layer stands in the spec, such as `layers.0`. */
  path: string;
  issues: SpecIssues;
  onChange(layer: LayerSpec): void;
}

export function GateTable({ layer, path, issues, onChange }: GateTableProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.gates}>
      <Table verticalSpacing="xs" horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('network.gate')}</Table.Th>
            <Table.Th w={150}>{t('network.activation')}</Table.Th>
            <Table.Th w={120}>{t('network.bias')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {gateRows(layer).map((row) => {
            const name = t(`network.gates.${row.name}`);
            return (
              <Table.Tr key={row.name}>
                <Table.Td>
                  <Text size="sm" fw={600}>
                    {name}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {t(`network.gateText.${row.name}`)}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Select
                    aria-label={t('network.activationOf', { name })}
                    data={[...activationSchema.options]}
                    value={row.activation}
                    allowDeselect={false}
                    data-testid={`activation-${row.name}`}
                    onChange={(chosen) => {
                      const activation = activationSchema.safeParse(chosen);
                      if (activation.success) onChange(row.withActivation(activation.data));
                    }}
                  />
                </Table.Td>
                <Table.Td>
                  {row.bias !== null && (
                    <NumberField
                      label={t('network.biasOf', { name })}
                      hideLabel
                      value={row.bias}
                      step={0.5}
                      path={[path, row.path, 'bias'].filter(Boolean).join('.')}
                      issues={issues}
                      onChange={(bias) => onChange(row.withBias(bias))}
                      testId={`bias-${row.name}`}
                    />
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
