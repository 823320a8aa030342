import type { NumberFormat } from '@shared/domain/dataset/cell-format';
import type { Form } from '@shared/domain/dataset/form';
import type { Inspection } from '@shared/domain/dataset/inspection';
import type { Layout } from '@shared/domain/dataset/reading';
import type { Said } from '../intake/said';

interface ReadingNow {
  form: Form;
  numbers: NumberFormat;
  missingWords: readonly string[];
  /** null where there is no series in the table. */
  layout: Layout | null;
}

/**
 * How the file is read, by what was said of it before what was found: a field shows at once what
 * was chosen in it, and the next choice builds on it, while the file is still inspected.
 */
export function readingNow({ choices }: Said, inspection: Inspection): ReadingNow {
  const { encoding, dialect, preambleLines, headerRows, sheets, numbers, reading } = inspection;
  const { form, numbers: marks } = choices;
  return {
    form: {
      encoding: form?.encoding ?? encoding.value,
      dialect: form?.dialect ?? dialect.value,
      preambleLines: form?.preambleLines ?? preambleLines.value,
      headerRows: form?.headerRows ?? headerRows.value,
      sheet: form?.sheet ?? reading?.form.sheet ?? sheets[0] ?? null,
    },
    numbers: {
      decimalMark: marks?.decimalMark ?? numbers.value.decimalMark,
      groupMark: marks?.groupMark ?? numbers.value.groupMark,
    },
    missingWords: choices.missingWords ?? reading?.missingWords ?? [],
    layout: choices.layout ?? reading?.layout ?? null,
  };
}
