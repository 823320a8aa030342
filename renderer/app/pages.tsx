import { DataPage } from '@/features/datasets/data-page';
import { ForecastPage } from '@/features/forecasts/forecast-page';
import { ReportPage } from '@/features/reports/report-page';
import { TrainPage } from '@/features/training/train-page';
import { NetworkStep } from './network-step';
import { useForecastableRuns } from './use-forecastable-runs';
import { useSelectedDataset } from './use-selected-dataset';
import { useWorkspace } from './workspace-store';

/** The open step. What leads from one feature to another is joined here. */
export function OpenPage() {
  const workspace = useWorkspace();
  const { step, go, selectDataset, selectSeries, selectRun, selectForecast } = workspace;
  const { dataset, seriesName } = useSelectedDataset();
  const runs = useForecastableRuns();
  switch (step) {
    case 'data':
      return (
        <DataPage
          selected={dataset}
          seriesName={seriesName}
          onSelect={selectDataset}
          onSeries={selectSeries}
          onUse={() => go('network')}
        />
      );
    case 'network':
      return (
        <NetworkStep
          dataset={dataset}
          seriesName={seriesName}
          onChooseData={() => go('data')}
          onStarted={(runId) => {
            selectRun(runId);
            go('train');
          }}
        />
      );
    case 'train':
      return (
        <TrainPage
          selected={workspace.runId}
          onSelect={selectRun}
          onSetUpNetwork={() => go('network')}
          onForecast={(runId) => {
            selectRun(runId);
            go('forecast');
          }}
        />
      );
    case 'forecast':
      return (
        <ForecastPage
          runs={runs}
          runId={workspace.runId}
          selected={workspace.forecastId}
          onRun={selectRun}
          onSelect={selectForecast}
          onTrain={() => go('train')}
          onReport={() => go('report')}
        />
      );
    case 'report':
      return (
        <ReportPage
          selected={workspace.forecastId}
          onSelect={selectForecast}
          onForecast={() => go('forecast')}
        />
      );
  }
}
