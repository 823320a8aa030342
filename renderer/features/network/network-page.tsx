import { Button, Group, Text } from '@mantine/core';
import type { DatasetSummary, SeriesSummary } from '@shared/domain/dataset/dataset';
import { defaultSpec } from '@shared/domain/default-spec';
import type { RunId } from '@shared/domain/ids';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Page } from '@/components/ui/page';
import { useDraft } from './draft-store';
import { InWordsSection } from './in-words-section';
import { findUnfitInputs, offerInputs, unfitIssues } from './inputs/fit-inputs';
import { InputsSection } from './inputs/inputs-section';
import { LayersSection } from './layers/layers-section';
import { LearningSection } from './learning/learning-section';
import classes from './network.module.css';
import { useStartTraining } from './network-api';
import { OutputSection } from './output-section';
import { RuntimeBanner } from './runtime-banner';
import { SpecDocument } from './spec-document';
import { SpecIssuesProvider } from './spec-issues';
import { SpecSummary } from './spec-summary';
import { validateSpec } from './validate-spec';
import { WindowSection } from './window-section';

interface NetworkPageProps {
  dataset: DatasetSummary | null;
  /** All of the data set; undefined while they are read. */
  series: readonly SeriesSummary[] | undefined;
  seriesName: string | null;
  onStarted(runId: RunId): void;
  onChooseData(): void;
}

export function NetworkPage({
  dataset,
  series,
  seriesName,
  onStarted,
  onChooseData,
}: NetworkPageProps) {
  const { t } = useTranslation();
  const { spec, start } = useDraft();
  const starting = useStartTraining(onStarted);
  const offer = useMemo(
    () =>
      dataset && seriesName !== null ? offerInputs(series, seriesName, dataset.frequency) : null,
    [dataset, series, seriesName],
  );
  const issues = useMemo(
    () =>
      spec && offer
        ? { ...validateSpec(spec), ...unfitIssues(findUnfitInputs(spec.inputs, offer)) }
        : {},
    [spec, offer],
  );
  const isValid = Object.keys(issues).length === 0;

  useEffect(() => {
    if (!dataset) return;
    const draft = useDraft.getState();
    const isFromElsewhere = draft.pristine && draft.datasetId !== dataset.id;
    if (!draft.spec || isFromElsewhere) start(dataset.id, proposeSpec(dataset));
  }, [dataset, start]);

  if (!dataset || seriesName === null || !spec || !offer) {
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

  const own = series?.find(({ name }) => name === seriesName);
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
      {starting.error && <ErrorAlert error={starting.error} />}
      <Group justify="space-between" gap="sm">
        <RuntimeBanner />
        {!isValid && (
          <Text c="red" size="sm" lh={1.2} role="status">
            {t('network.invalid', { count: Object.keys(issues).length })}
          </Text>
        )}
      </Group>
      <div className={classes.columns}>
        <SpecIssuesProvider value={issues}>
          <div className={classes.column}>
            <LayersSection spec={spec} />
            <InputsSection inputs={spec.inputs} offer={offer} />
            <WindowSection spec={spec} />
            <OutputSection spec={spec} />
            <LearningSection spec={spec} />
          </div>
        </SpecIssuesProvider>
        <div className={classes.column}>
          <SpecSummary spec={spec} isValid={isValid} series={own ?? dataset} />
          <InWordsSection spec={spec} isValid={isValid} />
          <SpecDocument spec={spec} />
        </div>
      </div>
    </Page>
  );
}

const proposeSpec = ({ seasonSteps, length }: DatasetSummary) =>
  defaultSpec({ cell: 'lstm', seasonSteps, length });
