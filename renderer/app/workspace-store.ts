import type { DatasetId, ForecastId, RunId } from '@shared/domain/ids';
import { create } from 'zustand';

export const steps = ['data', 'network', 'train', 'forecast', 'report'] as const;
export type Step = (typeof steps)[number];

interface WorkspaceState {
  step: Step;
  datasetId: DatasetId | null;
  seriesName: string | null;
  runId: RunId | null;
  forecastId: ForecastId | null;
  go(step: Step): void;
  selectDataset(datasetId: DatasetId): void;
  selectSeries(seriesName: string): void;
  selectRun(runId: RunId): void;
  selectForecast(forecastId: ForecastId): void;
  reset(): void;
}

const nothingSelected = { datasetId: null, seriesName: null, runId: null, forecastId: null };

/** Which step of the workflow is open, and what is selected in each. */
export const useWorkspace = create<WorkspaceState>()((set) => ({
  step: 'data',
  ...nothingSelected,
  go: (step) => set({ step }),
  selectDataset: (datasetId) => set({ datasetId, seriesName: null }),
  selectSeries: (seriesName) => set({ seriesName }),
  selectRun: (runId) => set({ runId }),
  selectForecast: (forecastId) => set({ forecastId }),
  reset: () => set({ step: 'data', ...nothingSelected }),
}));
