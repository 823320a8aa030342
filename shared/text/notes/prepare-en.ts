import type { NoteWords } from './note-words';

export const prepareEn: NoteWords = {
  descending: 'The newest row comes first; the rows were turned round.',
  unsorted: 'Rows out of the order of time: {count}, the first in line {line}. They were sorted.',
  'repeated-same':
    'Rows whose time stands there before and that say the same, or fill in what another lacks: {count}, the first in line {line}. They were joined with it. If they are separate events, choose “sum” for rows of the same time.',
  'repeated-first':
    'Rows whose time stands there before: {count}, the first in line {line}. The first row of a time was kept.',
  'repeated-last':
    'Rows whose time stands there before: {count}, the first in line {line}. The last row of a time was kept.',
  'repeated-mean':
    'Rows whose time stands there before: {count}, the first in line {line}. The mean of a time’s rows was taken.',
  'repeated-sum':
    'Rows whose time stands there before: {count}, the first in line {line}. The sum of a time’s rows was taken.',
  'row-repeated': 'The time {time} stands there again; the row in line {line} was kept.',
  'hours-told-apart':
    'Hours that stood there twice because clocks went back: {count} ({dates}). The second pass was put an hour later, where an hour was missing.',
  'hours-skipped':
    'Hours that clocks skipped in spring: {count} ({dates}). These are local times; the steps are regular all the same.',
  'local-midnight':
    'The times are midnights of a place with daylight saving, written as UTC; they were taken as dates: {time} as {aligned}.',
  'local-clock':
    'The times are one time of day in a place with daylight saving, written as UTC; they were put at one time of day: {time} at {aligned}.',
  span: 'Rows outside of the chosen span: {count}. They were left out.',
  'off-grid':
    'Rows that lie on no step of the series ({frequency}): {count}, the first in line {line}. They were set aside.',
  'row-off-grid': '{time} is no step of the series ({frequency}).',
  'near-steps':
    'Rows some days beside their step ({frequency}), as around holidays: {count}, the first in line {line}. Each counts for its step.',
  'beside-steps':
    '{series} begin at another time of their step ({frequency}) than the other series; they were laid on the steps of those.',
  'frequency-differs':
    '{series} have another step ({own}) than the data set ({frequency}). Resample to bring them together.',
  'too-many-missing':
    'The rows follow one step {frequency}, but {percent} % of the steps are missing: too many to fill. The rows are taken in their order. To keep the gaps, set the frequency.',
  irregular:
    'The rows follow no regular step; they are taken in their order. Nearest is {frequency}, as far apart as {percent} % of the rows are. Resample for regular steps.',
  'days-off':
    'Working days without a row: {count}. They are taken as days off and are no steps, like weekends.',
  'long-absence':
    'Stretches of more than a week without a row: {count}, the first from {time}, the longest of {longest} working days. The series goes on behind them as if they were days off.',
  'series-empty': 'Without any value, and left out: {series}.',
  'series-unknown': 'The preparation names series that are not in the file: {series}.',
  'outliers-missing': 'Outliers that were taken as missing: {count}, in {series}.',
  'outliers-median': 'Outliers that were replaced by the median around them: {count}, in {series}.',
  'filled-linear':
    'Missing steps that were filled on the straight line between their neighbours: {count}, in {series}.',
  'filled-forward':
    'Missing steps that were filled with the value before them: {count}, in {series}.',
  'filled-seasonal':
    'Missing steps that were filled by their neighbours and the season: {count}, in {series}.',
  'too-sparse':
    'More than a quarter of the steps would have to be made up in {series}: they stay missing. Choose how to fill them, or resample.',
  'no-seasons':
    'Fewer than two seasons, or a part of the season without two values in a row, in {series}: filled on straight lines instead.',
  dropped: 'Missing steps that were left out of the data set: {count}, because of {series}.',
  'first-partial':
    'The first step {frequency}, {time}, is not whole: the series begins within it. Cut it off where its value misleads.',
  'last-partial':
    'The last step {frequency}, {time}, is not whole: the series ends within it. Cut it off where its value misleads.',
  'last-group-partial': 'The last step joins only {count} of {of} rows.',
  'buckets-incomplete':
    'Longer steps that rest on a part of their values, others being missing: {count}, in {series}.',
  'sums-missing':
    'Longer steps without a sum, because a value is missing in them: {count}, in {series}.',
  'split-linear':
    'Steps added between the values ({frequency}), on the straight line between them: {count}.',
  'split-forward':
    'Steps added between the values ({frequency}), each as the value before it: {count}.',
  'split-missing': 'Steps added between the values ({frequency}), without a value: {count}.',
  'split-beside':
    'Values that begin at none of the new steps: {count}. Each counts for the one it lies in.',

  'reason-no-calendar':
    'the file has no times, so its steps have no calendar. Set a start and a frequency where it is read.',
  'reason-too-many-steps': 'it would make {count} values; at most {allowed} can be held.',
  'reason-no-target': 'no series is left to forecast.',
  'reason-span-empty': 'no row lies within the span.',
  'remedy-daylight-saving':
    'This is an hour that clocks show twice when they go back. Say which time zone the times are in, or which of the two rows counts.',

  'step-duplicates-first': 'Of rows with the same time keep the first',
  'step-duplicates-last': 'Of rows with the same time keep the last',
  'step-duplicates-mean': 'Take the mean of rows with the same time',
  'step-duplicates-sum': 'Take the sum of rows with the same time',
  'step-duplicates-refuse': 'Refuse rows with the same time',
  'step-frequency': 'Take the steps as regular: {frequency}',
  'step-resample': 'Resample to one step {frequency}: {aggregate}, between longer steps {fill}',
  'step-missing-keep': 'Keep missing steps missing ({scope})',
  'step-missing-drop': 'Leave missing steps out ({scope})',
  'step-missing-linear': 'Fill missing steps on straight lines ({scope})',
  'step-missing-seasonal': 'Fill missing steps by neighbours and season ({scope})',
  'step-missing-forward': 'Fill missing steps with the value before ({scope})',
  'step-outliers-nothing':
    'Flag outliers beyond {threshold} deviations within {halfWindow} steps on each side ({scope})',
  'step-outliers-missing':
    'Take outliers beyond {threshold} deviations within {halfWindow} steps on each side as missing ({scope})',
  'step-outliers-median':
    'Replace outliers beyond {threshold} deviations within {halfWindow} steps on each side by the median ({scope})',
  'step-span': 'Use the times from {from} to {to}',
  'step-span-from': 'Use the times from {from} on',
  'step-span-to': 'Use the times up to {to}',
  'step-span-all': 'Use all times',
  'step-roles': 'Use the series as: {roles}',
  'scope-all': 'all series',
  'aggregate-mean': 'mean',
  'aggregate-sum': 'sum',
  'aggregate-first': 'first value',
  'aggregate-last': 'last value',
  'aggregate-min': 'smallest value',
  'aggregate-max': 'largest value',
  'aggregate-median': 'median',
  'fill-linear': 'straight lines',
  'fill-forward': 'the value before',
  'fill-missing': 'nothing',
  'role-target': '{series}: to forecast',
  'role-covariate': '{series}: an input',
  'role-known-covariate': '{series}: an input known ahead',
  'role-ignored': '{series}: ignored',
};
