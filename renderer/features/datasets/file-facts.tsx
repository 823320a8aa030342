import type { Inspection } from '@shared/domain/dataset';
import { useTranslation } from 'react-i18next';
import { FactList } from '@/components/ui/fact-list';
import { useFormats } from '@/lib/use-formats';

export function FileFacts({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { recordCount, sizeBytes, encoding, delimiter, decimalMark, hasHeader } = inspection;
  return (
    <FactList
      facts={[
        { term: t('data.records'), value: formats.integer(recordCount) },
        { term: t('data.size'), value: formats.bytes(sizeBytes) },
        { term: t('data.encoding'), value: encoding.toUpperCase() },
        { term: t('data.delimiter'), value: t(`data.delimiters.${delimiterNames[delimiter]}`) },
        { term: t('data.decimalMark'), value: decimalMark },
        { term: t('data.header'), value: hasHeader ? t('data.headerYes') : t('data.headerNo') },
      ]}
    />
  );
}

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
