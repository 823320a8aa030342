import type { NoteWords } from './note-words';

export const formEn: NoteWords = {
  chosen: 'Chosen by you.',
  'laid-out': 'As a workbook or Parquet file has it.',
  'encoding-marked': 'The file says so in its first bytes (byte order mark).',
  'encoding-zeros': 'Every other byte is zero, as in UTF-16.',
  'encoding-ascii': 'All bytes are plain ASCII.',
  'encoding-utf8': 'Bytes beyond ASCII are UTF-8, first in «{text}».',
  'encoding-mostly-utf8':
    'Of the characters beyond ASCII {valid} are UTF-8 and {invalid} bytes are not; first «{text}».',
  'encoding-detected': 'No UTF-8. In {encoding} it reads «{text}».',
  'dialect-found':
    'Under «{delimiter}», {share} % of {count} records have {columns} cells, and their kinds agree.',
  'single-column': 'No delimiter sets cells apart: one column.',
  'separator-line': 'The first line says so: sep={delimiter}',
  'ask-dialect': 'Two ways to set cells apart make equal sense. Which one is it?',
  'option-dialect': 'Delimiter «{delimiter}», {columns} columns: {rows}',
  'option-single-column': 'One column: {rows}',
  'ask-encoding': 'The letters can be read in two ways. Which one is right?',
  'option-encoding': '{encoding}: {text}',
  'ask-sheet': '{count} worksheets hold a table. Which one is it?',
  'option-sheet': 'Worksheet «{sheet}»',
  'preamble-none': 'The table begins in the first line.',
  'preamble-blank': 'The first lines are blank.',
  'preamble-separator': 'The first line names the delimiter only.',
  'preamble-found': '{lines} lines stand before the table, first line {line}: «{text}».',
  'left-out-above': '{count} lines before the table are no records of it.',
  'several-tables': 'Records with values stand above the table: it may be a second one.',
  'header-kinds': 'Line {line} has words where the columns have values: {names}',
  'header-steps': 'Line {line} counts up where the columns have values: {names}',
  'header-words': 'The words of line {line} do not come again: {names}',
  'header-none': 'The first record is like the others.',
  'unnamed-columns': '{count} columns have no name and got one: {names}',
  'repeated-names': '{count} columns have the name of another and got a new one: {names}',
  'trailing-delimiter':
    'Each record ends with a delimiter, from line {line} on; no column behind it.',
  'records-filled':
    '{count} records end early, first in line {line}: their last cells are taken as empty.',
  'records-trimmed':
    '{count} records have empty cells too many, first in line {line}: they were left out.',
  'short-row': '{cells} cells instead of {expected}.',
  'long-row': '{cells} cells instead of {expected}.',
  'broken-quote': 'A quoted cell does not end, or goes on behind its quote.',
  'too-long-row': 'The line is longer than {allowed}.',
  undecodable: 'Some bytes are no text in {encoding}.',
  footer: 'A total or a remark, not a record.',
  'repeated-header': 'The header once more.',
};
