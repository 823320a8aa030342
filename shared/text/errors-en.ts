import type { ErrorWords } from './error-words';

export const errorsEn: ErrorWords = {
  'file-missing': [
    '{file} is no longer there.',
    'Check that it was not moved or renamed, then drop it again.',
  ],
  'file-empty': ['{file} is empty.', 'Export it again and check its size.'],
  'file-binary': [
    '{file} is not a text file: byte {byte} at position {position} (line {line}) is no text.',
    'Save the table as CSV and drop that file.',
  ],
  'file-not-a-file': ['{file} is a folder or a device, not a file.', 'Drop a CSV file.'],
  'file-unreadable': ['{file} cannot be read: {reason}.', 'Check the permissions of the file.'],
  'file-token-unknown': [
    'This file was not picked in this window.',
    'Drop or choose the file again.',
  ],
  'csv-no-rows': [
    '{file} has a header in line {line} but no records.',
    'Export it again with its data.',
  ],
  'csv-quote-open': [
    '{file}, line {line}: a quote (") is opened but not closed before the cell ends.',
    'Close the quote, or double it where it belongs to the text.',
  ],
  'csv-no-time-column': [
    '{file} has no column of dates or times. Columns: {columns}. Line {line} reads: {value}',
    'Add a column with a date such as 2024-01-31 in each row.',
  ],
  'csv-no-number-column': [
    '{file} has no column of numbers to forecast. Columns: {columns}. Line {line} reads: {value}',
    'Add a column with a number in each row, or check the decimal mark.',
  ],
  'csv-column-unknown': [
    '{file} has no column «{value}». Columns: {allowed}.',
    'Choose one of its columns.',
  ],
  'csv-time-unreadable': [
    '{file}, line {line}: «{value}» is no time in the format {format}.',
    'Correct the line or choose another format.',
  ],
  'csv-date-ambiguous': [
    '{file}: dates such as «{value}» in the column «{column}» may be day first or month first.',
    'Say which: --time-format %d/%m/%Y or --time-format %m/%d/%Y.',
  ],
  'csv-time-repeated': [
    '{file}, line {line}: the time «{value}» stands there a second time.',
    'Keep one row a time, or choose another time column.',
  ],
  'csv-value-missing': [
    '{file}: the column «{column}» has only {count} numbers.',
    'Choose another column.',
  ],
  'series-too-short': [
    '«{series}» has {length} values; a window of {window} steps with {test} held out needs at least {needed}.',
    'Shorten the window or hold out fewer steps.',
  ],
  'series-constant': [
    '«{series}» is {value} at every step of the training part: there is nothing to learn.',
    'Choose another series or a longer training part.',
  ],
  'spec-invalid': [
    'The network spec is not valid: {path} is {value}; allowed: {allowed}.',
    'Correct the value.',
  ],
  'spec-unreadable': [
    '{file} cannot be read as a network spec: {reason}.',
    'Check the path; «Copy JSON» on the Network page gives a spec that works.',
  ],
  'dataset-unknown': ['This data set is not in the project.', 'Import the file again.'],
  'run-unknown': ['This run is not in the project.', 'Start a new one.'],
  'run-not-finished': [
    'This run has no trained network yet.',
    'Wait until its first epoch is done.',
  ],
  'run-not-resumable': ['This run cannot be resumed: it is {state}.', 'Start a new run.'],
  'forecast-unknown': ['This forecast is not in the project.', 'Make it again.'],
  'horizon-invalid': [
    'A horizon of {value} steps is not possible here; allowed: {allowed}.',
    'Choose another horizon.',
  ],
  'forecast-diverged': [
    'The forecast became {value} at step {step}: fed with its own output, the network runs away.',
    'Train again with a bounded activation such as tanh, or shorten the horizon.',
  ],
  'training-diverged': [
    'The loss became {value} in epoch {epoch}, batch {batch}; training stopped. The weights of the last whole epoch, where there was one, are kept.',
    'Lower the learning rate or clip the gradient.',
  ],
  'trainer-crashed': [
    'The trainer ended unexpectedly ({reason}). Everything up to the last checkpoint is kept.',
    'Resume the run.',
  ],
  'trainer-unavailable': [
    'The trainer could not be started: {reason}.',
    'Run «npm run doctor» to see what is missing.',
  ],
  'project-unreadable': [
    '{file} is not a Gatecast project or is damaged: {reason}.',
    'Open another project; the file was left as it is.',
  ],
  'project-newer': [
    '{file} was written by a newer Gatecast (schema {value}; this one reads up to {allowed}).',
    'Update Gatecast.',
  ],
  'project-in-use': ['{file} is open in another Gatecast.', 'Close it there first.'],
  'project-write-failed': [
    '{file} could not be written: {reason}.',
    'Check free space and permissions.',
  ],
  'project-commits-lost': [
    '{file} lacks the last {count} changes that were saved to it: its log was cut off.',
    'Look at what is there before you go on; restore a backup where you have one.',
  ],
  'report-write-failed': [
    'The report {file} could not be written: {reason}.',
    'Choose another place.',
  ],
  'request-invalid': [
    'The request {call} was not understood: {path} {reason}.',
    'This is a bug: please report it with the details.',
  ],
  'sender-refused': [
    'A request came from outside the studio and was refused.',
    'Nothing was changed.',
  ],
  unexpected: [
    'Something went wrong that should not: {reason}.',
    'Please report it with the details; the project is unharmed.',
  ],
};
