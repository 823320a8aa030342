import type { NoteWords } from './note-words';

export const cellsEn: NoteWords = {
  'column-empty': 'All cells are empty.',
  number: '{share} % of the values are numbers.',
  'number-unit': '{share} % of the values are numbers, in {unit}.',
  'number-code': 'Whole numbers that look like codes.',
  'row-number': 'It counts the rows.',
  category: '{count} different words.',
  text: '{count} different texts.',
  'time-of-day': 'Times of day without a date ({format}).',
  'time-format': '{share} % of the values read as {format}.',
  'time-chosen': 'Chosen by you: {format}, which reads {share} % of the values.',
  'time-ambiguous': '{share} % of the values read as {format}, and as well as {others}.',
  'time-wall':
    '{share} % read as {format}; all are local midnights, so their offsets are not applied.',
  'time-century':
    '{share} % read as {format}; two-digit years from {year} on are of the last century.',
  'time-bare': 'Digits that run through time as {format}.',
  'time-like-column': '{share} % read as {format}, like the column «{column}».',
  'format-unknown': '{format} is no time format.',
  'zone-unknown': '{zone} is no time zone.',
  'numbers-chosen': 'Chosen by you: decimal mark «{mark}».',
  'numbers-decided': '«{text}» can only have «{mark}» as decimal mark.',
  'numbers-delimiter': 'Commas set the cells apart, so the point in «{text}» is a decimal mark.',
  'numbers-plain': 'No number has a decimal mark or groups.',
  'layout-wide': 'One column a series: {count}.',
  'layout-long': 'Times repeat; {columns} tells the series apart.',
  'layout-rows': 'One row a series: {count} columns of steps, the first named «{first}».',
  'layout-chosen': 'Chosen by you.',
  'column-unknown': 'There is no column «{column}».',
  'no-numbers': 'None of the {count} columns holds numbers: there is nothing to forecast.',
  'no-times': 'No column holds times: rows are taken in their order and counted.',
  'ask-date-order': 'Dates such as «{text}» in «{column}» may be day first or month first. Which?',
  'option-date-order': '{format}: «{text}» is {date}; a step of {step} in {share} % of the steps.',
  'ask-decimal-mark':
    'In «{column}» numbers such as «{text}» may have «{mark}» as decimal mark or between thousands. Which?',
  'option-decimal': 'Decimal mark: «{text}» is {value}.',
  'option-group': 'Between thousands: «{text}» is {value}.',
  'numbers-mixed':
    '{count} cells have «{other}» as decimal mark, unlike the others, first «{text}».',
  'numbers-open': '«{text}» in «{column}» can be read in two ways.',
};
