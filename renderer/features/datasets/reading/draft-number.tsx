import { NumberInput } from '@mantine/core';
import { useDraft } from '@/lib/use-draft';
import { below } from './input-order';

interface DraftNumberProps {
  label: string;
  description: string;
  value: number;
  max: number;
  onCommit(value: number): void;
  testId: string;
}

/** A whole number from 0 that counts once the person pauses. */
export function DraftNumber(props: DraftNumberProps) {
  const { label, description, value, max, onCommit, testId } = props;
  const { draft, type, leave, isTyped } = useDraft<number | string>(value, (next) => {
    if (typeof next === 'number' && next >= 0 && next <= max) onCommit(next);
  });
  return (
    <NumberInput
      {...below}
      label={label}
      description={description}
      min={0}
      max={max}
      allowDecimal={false}
      value={draft}
      onChange={type}
      onBlur={leave}
      data-draft={isTyped}
      data-testid={testId}
    />
  );
}
