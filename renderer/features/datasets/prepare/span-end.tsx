import { TextInput } from '@mantine/core';
import type { Frequency } from '@shared/domain/frequency';
import { useDraft } from '@/lib/use-draft';

interface SpanEndProps {
  label: string;
  /** Epoch ms, or the number of a step where there is no calendar. */
  value: number | null;
  frequency: Frequency;
  onCommit(time: number | null): void;
  testId: string;
}

const withClock: readonly Frequency['unit'][] = ['millisecond', 'second', 'minute', 'hour'];

/** A day, a day and a time of day (UTC), or a number, as fine as the series is. */
export function SpanEnd({ label, value, frequency, onCommit, testId }: SpanEndProps) {
  const { unit } = frequency;
  const kind = unit === 'step' ? 'number' : withClock.includes(unit) ? 'datetime-local' : 'date';
  const { draft, type, leave, isTyped } = useDraft(textOf(value, kind), (text) =>
    onCommit(timeOf(text, kind)),
  );
  return (
    <TextInput
      label={label}
      type={kind}
      value={draft}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      data-draft={isTyped}
      data-testid={testId}
    />
  );
}

type Kind = 'number' | 'date' | 'datetime-local';

function textOf(value: number | null, kind: Kind): string {
  if (value === null) return '';
  if (kind === 'number') return String(value);
  return new Date(value).toISOString().slice(0, kind === 'date' ? 10 : 16);
}

/** null where nothing readable stands in the field. */
function timeOf(text: string, kind: Kind): number | null {
  if (text === '') return null;
  const time = kind === 'number' ? Number(text) : Date.parse(kind === 'date' ? text : `${text}Z`);
  return Number.isNaN(time) ? null : time;
}
