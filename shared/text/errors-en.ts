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
  'file-compressed': [
    '{file} is compressed ({format}).',
    'Unpack it and drop the file that is inside.',
  ],
  'file-token-unknown': [
    'This file was not picked in this window.',
    'Drop or choose the file again.',
  ],
  'csv-no-rows': [
    '{file} has a header in line {line} but no records.',
    'Export it again with its data.',
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
  'csv-time-repeated': [
    '{file}, line {line}: the time «{value}» stands there a second time.',
    'Keep one row a time, or choose another time column.',
  ],
  'csv-value-missing': [
    '{file}: the column «{column}» has only {count} numbers.',
    'Choose another column.',
  ],
  'file-changed': [
    '{file} changed while it was read: {reason}.',
    'Wait until it is written, then import it again.',
  ],
  'file-encoding-unknown': ['{file} cannot be read as {encoding}.', 'Choose another encoding.'],
  'csv-record-too-long': [
    '{file}, line {line}: a record of more than {allowed} is no table.',
    'Check that the file has line ends and that its quotes are closed.',
  ],
  'csv-too-many-columns': [
    '{file}, line {line} has {count} columns; at most {allowed} can be read.',
    'Leave out columns, or turn the table so that each series is a column.',
  ],
  'csv-unreadable': [
    '{file} is not a table: {reason}',
    'Check the delimiter, or save it as CSV again.',
  ],
  'import-question': ['{file} leaves something open: {question}', 'Answer it, then import again.'],
  'import-cancelled': ['The import of {file} was cancelled.', 'Nothing was kept of it.'],
  'choices-invalid': [
    '{file}: {path} {reason}.',
    'Correct it; «gatecast inspect FILE --json» shows a reading that works.',
  ],
  'workbook-unreadable': [
    '{file} cannot be read as a workbook: {reason}.',
    'Open it in a spreadsheet program and save it again as XLSX or CSV.',
  ],
  'workbook-too-large': [
    '{file} unpacks to more than {allowed}.',
    'Save the sheet as CSV and import that.',
  ],
  'workbook-sheet-unknown': [
    '{file} has no sheet «{value}». Sheets: {allowed}.',
    'Choose one of its sheets.',
  ],
  'parquet-unreadable': [
    '{file} cannot be read as Parquet: {reason}.',
    'Write it again, or save the table as CSV.',
  ],
  'prepare-impossible': ['«{series}» cannot be prepared so: {reason}', 'Choose another step.'],
  'prepare-nothing-to-undo': [
    'There is no preparation to undo.',
    'The data set is as it was imported.',
  ],
  'prepare-nothing-to-redo': [
    'There is no preparation to redo.',
    'Nothing was undone since the last change.',
  ],
  'series-too-short': [
    '«{series}» has {length} values; a window of {window} steps with {test} held out needs at least {needed}.',
    'Shorten the window or hold out fewer steps.',
  ],
  'series-constant': [
    '«{series}» is {value} at every step of the training part: there is nothing to learn.',
    'Choose another series or a longer training part.',
  ],
  'windows-incomplete': [
    'Of {possible} training windows of «{series}» only {windows} are without a missing value; at least {needed} are needed.',
    'Fill the missing values on the Data page, or shorten the window of {window} steps.',
  ],
  'calendar-feature-unfit': [
    'The calendar’s «{value}» says nothing at the steps of this data set; allowed: {allowed}.',
    'Take it out of the inputs.',
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
  'forecast-value-missing': [
    '«{series}» has no value at {time}, which is within the {window} steps that the forecast starts from.',
    'Fill the missing values on the Data page and train again, or forecast from another point.',
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
  'output-write-failed': [
    '{file} could not be written: {reason}.',
    'Check free space and permissions, or choose another place.',
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
