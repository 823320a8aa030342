import { Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeForm } from '../intake/said';
import { DraftNumber } from './draft-number';
import { delimiters, encodings, quotes } from './form-options';
import type { GroupProps } from './group-props';
import { below } from './input-order';
import { readingNow } from './reading-now';
import { useGuessWords } from './use-guess-words';

/** How the file's bytes become rows of cells. */
export function FileGroup({ said, inspection, onSay }: GroupProps) {
  const { t } = useTranslation();
  const guessWords = useGuessWords();
  const { kind, sheets, encoding, dialect, preambleLines, headerRows, lineEnd } = inspection;
  const { form } = readingNow(said, inspection);
  const change = (part: Parameters<typeof changeForm>[1]) => onSay(changeForm(said, part));
  const changeDialect = (part: Partial<typeof form.dialect>) =>
    change({ dialect: { ...form.dialect, ...part } });
  const delimiterName = (mark: string) => {
    const name = delimiters.find((other) => other.mark === mark)?.name;
    return name ? t(`reading.delimiters.${name}`) : mark;
  };
  return (
    <Stack gap="sm">
      {kind === 'workbook' && sheets.length > 0 && (
        <Select
          label={t('reading.sheet')}
          data={sheets}
          value={form.sheet}
          allowDeselect={false}
          searchable={sheets.length > 8}
          onChange={(name) => name !== null && change({ sheet: name })}
          data-testid="sheet-select"
        />
      )}
      {kind === 'text' && (
        <>
          <Select
            {...below}
            label={t('reading.encoding')}
            description={guessWords(encoding)}
            data={withValue(encodings, form.encoding).map((label) => ({
              value: label,
              label: label.toUpperCase(),
            }))}
            value={form.encoding}
            allowDeselect={false}
            searchable
            onChange={(label) => label !== null && change({ encoding: label })}
            data-testid="encoding-select"
          />
          <Select
            {...below}
            label={t('reading.delimiter')}
            description={guessWords(dialect)}
            data={withValue(
              delimiters.map(({ mark }) => mark),
              form.dialect.delimiter,
            ).map((mark) => ({ value: mark, label: delimiterName(mark) }))}
            value={form.dialect.delimiter}
            allowDeselect={false}
            onChange={(mark) => mark !== null && changeDialect({ delimiter: mark })}
            data-testid="delimiter-select"
          />
          <Select
            label={t('reading.quote')}
            data={quotes.map((mark) => ({
              value: mark,
              label: mark === '' ? t('reading.noQuote') : mark,
            }))}
            value={form.dialect.quote}
            allowDeselect={false}
            onChange={(mark) => mark !== null && changeDialect({ quote: mark })}
            data-testid="quote-select"
          />
        </>
      )}
      <DraftNumber
        label={t('reading.headerRows')}
        description={guessWords(headerRows)}
        value={form.headerRows}
        max={10}
        onCommit={(rows) => change({ headerRows: rows })}
        testId="header-rows-input"
      />
      <DraftNumber
        label={t('reading.preambleLines')}
        description={guessWords(preambleLines)}
        value={form.preambleLines}
        max={100_000}
        onCommit={(lines) => change({ preambleLines: lines })}
        testId="preamble-lines-input"
      />
      {kind === 'text' && (
        <Text size="xs" c="dimmed">
          {t('reading.lineEnd', { lineEnd: t(`reading.lineEnds.${lineEnd}`) })}
        </Text>
      )}
    </Stack>
  );
}

const withValue = (known: readonly string[], value: string): readonly string[] =>
  known.includes(value) ? known : [value, ...known];
