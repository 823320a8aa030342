import { Stack } from '@mantine/core';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { Section } from '@/components/ui/section';
import { CellCards } from './cell-cards';
import { layerOfKind, useDraft } from './draft-store';
import { GateTable } from './gate-table';
import { LayerList } from './layer-list';
import classes from './network.module.css';
import { NumberField } from './number-field';
import type { SpecIssues } from './validate-spec';

export function LayersSection({ spec, issues }: { spec: NetworkSpec; issues: SpecIssues }) {
  const { t } = useTranslation();
  const { selectedLayer, changeLayer } = useDraft();
  const layer = spec.layers[selectedLayer];
  if (!layer) return null;
  const path = `layers.${selectedLayer}`;
  return (
    <Section title={t('network.layers')} lead={t('network.layersLead')}>
      <Stack gap="md">
        <LayerList layers={spec.layers} />
        <CellCards
          value={layer.kind}
          onChange={(kind) => changeLayer(layerOfKind(kind, layer.units))}
        />
        <div className={classes.fields}>
          <NumberField
            label={t('network.units')}
            description={t('network.unitsText')}
            value={layer.units}
            whole
            path={`${path}.units`}
            issues={issues}
            onChange={(units) => changeLayer({ ...layer, units })}
            testId="units-input"
          />
        </div>
        <GateTable layer={layer} path={path} issues={issues} onChange={changeLayer} />
      </Stack>
    </Section>
  );
}
