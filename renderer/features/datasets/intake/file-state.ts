import { datasetName, type IntakeFile } from './intake-store';

/** Where a file in the list stands. */
export type FileState =
  | 'queued'
  | 'inspecting'
  | 'importing'
  | 'done'
  | 'refused'
  | 'question'
  | 'no-series'
  | 'unnamed'
  | 'ready';

export function fileState(file: IntakeFile): FileState {
  const { work, isStale, failure, inspection } = file;
  switch (work) {
    case 'queued':
    case 'inspecting':
    case 'importing':
    case 'done':
      return work;
    case 'idle':
      if (asksAboutRepeatedTimes(file)) return 'question';
      if (failure) return 'refused';
      // What was just said is looked at in a moment.
      if (isStale || inspection === null) return 'queued';
      if (inspection.questions.length > 0) return 'question';
      if (inspection.reading === null) return 'no-series';
      return datasetName(file) === '' ? 'unnamed' : 'ready';
  }
}

/** The import ended at a time that stands there twice: which row to keep is the person's choice. */
export const asksAboutRepeatedTimes = ({ failure }: IntakeFile): boolean =>
  failure?.during === 'import' && failure.error.code === 'csv-time-repeated';
