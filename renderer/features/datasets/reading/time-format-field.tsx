import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '@/lib/use-draft';
import { below } from './input-order';

/** What people write most; anything else can be typed. */
const common = [
  '%Y-%m-%d',
  '%Y-%m-%d %H:%M',
  '%Y-%m-%d %H:%M:%S',
  '%Y-%m-%dT%H:%M:%S%z',
  '%d/%m/%Y',
  '%m/%d/%Y',
  '%d.%m.%Y',
  '%d.%m.%Y %H:%M',
  '%d %b %Y',
  '%b %Y',
  '%Y-%m',
  '%YQ%q',
  '%G-W%V',
  '%Y',
  'excel',
  'epoch-s',
  'epoch-ms',
];

interface TimeFormatFieldProps {
  label: string;
  value: string;
  /** Formats that inspection found to read the values; null for none. */
  found: readonly (string | null)[];
  /** How the first value reads now, in words; null where it is not known. */
  reads: string | null;
  onCommit(format: string): void;
}

/** A time format, chosen or typed. */
export function TimeFormatField({ label, value, found, reads, onCommit }: TimeFormatFieldProps) {
  const { t } = useTranslation();
  const { draft, type, leave, isTyped } = useDraft(value, (format) => onCommit(format.trim()));
  const known = [...new Set(found.filter((format) => format !== null))];
  return (
    <Autocomplete
      {...below}
      label={label}
      description={reads ?? t('reading.formatHint')}
      data={[
        ...(known.length > 0 ? [{ group: t('reading.formatsFound'), items: known }] : []),
        {
          group: t('reading.formatsCommon'),
          items: common.filter((format) => !known.includes(format)),
        },
      ]}
      // All of them, whatever stands in the field now.
      filter={({ options }) => options}
      maxLength={60}
      value={draft}
      onChange={type}
      onOptionSubmit={(format) => onCommit(format)}
      onBlur={leave}
      data-draft={isTyped}
      data-testid="time-format-input"
    />
  );
}
