import { Button, Group, Text } from '@mantine/core';
import type { DatasetSummary } from '@shared/domain/dataset';
import { defaultSpec } from '@shared/domain/default-spec';
import type { RunId } from '@shared/domain/ids';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Page } from '@/components/ui/page';
import { useDraft } from './draft-store';
import { LayersSection } from './layers-section';
import classes from './network.module.css';
import { useStartTraining } from './network-api';
import { OptimizerSection } from './optimizer-section';
import { RuntimeBanner } from './runtime-banner';
import { SpecSummary } from './spec-summary';
import { validateSpec } from './validate-spec';
import { WindowSection } from './window-section';

interface NetworkPageProps {
  dataset: DatasetSummary | null;
  seriesName: string | null;
  onStarted(runId: RunId): void;
  onChooseData(): void;
}

export function NetworkPage({ dataset, seriesName, onStarted, onChooseData }: NetworkPageProps) {
  const { t } = useTranslation();
  const { spec, start } = useDraft();
  const starting = useStartTraining(onStarted);
  const issues = useMemo(() => (spec ? validateSpec(spec) : {}), [spec]);
  const isValid = Object.keys(issues).length === 0;

  useEffect(() => {
    if (!dataset) return;
    const draft = useDraft.getState();
    const isFromElsewhere = draft.pristine && draft.datasetId !== dataset.id;
    if (!draft.spec || isFromElsewhere) start(dataset.id, proposeSpec(dataset));
  }, [dataset, start]);

  if (!dataset || seriesName === null || !spec) {
    return (
      <Page title={t('network.title')} lead={t('network.lead')}>
        <EmptyState
          icon="data"
          title={t('network.noData')}
          text={t('network.noDataText')}
          action={<Button onClick={onChooseData}>{t('network.chooseData')}</Button>}
        />
      </Page>
    );
  }

  return (
    <Page
      title={t('network.title')}
      lead={t('network.leadFor', { series: seriesName, dataset: dataset.name })}
      actions={
        <Group gap="sm" wrap="nowrap" flex="none">
          <Button variant="default" onClick={() => start(dataset.id, proposeSpec(dataset))}>
            {t('network.reset')}
          </Button>
          <Button
            disabled={!isValid}
            loading={starting.isPending}
            onClick={() => starting.mutate({ datasetId: dataset.id, seriesName, spec })}
            data-testid="train-button"
          >
            {t('network.train')}
          </Button>
        </Group>
      }
    >
      {!isValid && (
        <Text c="red" size="sm" role="status">
          {t('network.invalid', { count: Object.keys(issues).length })}
        </Text>
      )}
      {starting.error && <ErrorAlert error={starting.error} />}
      <RuntimeBanner />
      <div className={classes.columns}>
        <div className={classes.column}>
          <LayersSection spec={spec} issues={issues} />
          <WindowSection spec={spec} issues={issues} />
          <OptimizerSection spec={spec} issues={issues} />
        </div>
        <div className={classes.column}>
          <SpecSummary spec={spec} length={dataset.length} />
        </div>
      </div>
    </Page>
  );
}

const proposeSpec = ({ seasonSteps, length }: DatasetSummary) =>
  defaultSpec({ cell: 'lstm', seasonSteps, length });
