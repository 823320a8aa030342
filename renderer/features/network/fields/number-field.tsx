import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { emptyNumber } from '../draft-store';
import { type FieldProps, useFieldProps } from './use-field-props';

interface NumberFieldProps extends FieldProps {
  /** NaN where it is empty. */
  value: number;
  onChange(value: number): void;
  step?: number;
  whole?: boolean;
  /** What an empty field stands for. */
  placeholder?: string;
}

/** A number of the spec. Nothing is clamped while typing: what is wrong is said instead. */
export function NumberField({
  value,
  onChange,
  step,
  whole,
  placeholder,
  ...field
}: NumberFieldProps) {
  const props = useFieldProps(field);
  // '0.' on the way to '0.5' is worth 0 already: what is typed stays until the value is another.
  const [typed, setTyped] = useState<number | string>(toShown(value));
  return (
    <NumberInput
      {...props}
      {...(placeholder !== undefined && { placeholder })}
      value={Object.is(toNumber(typed), value) ? typed : toShown(value)}
      onChange={(entered) => {
        setTyped(entered);
        onChange(toNumber(entered));
      }}
      step={step ?? 1}
      allowDecimal={whole !== true}
      stepHoldDelay={400}
      stepHoldInterval={60}
    />
  );
}

const toShown = (value: number): number | string => (Number.isNaN(value) ? '' : value);

const toNumber = (typed: number | string): number => {
  if (typeof typed === 'number') return typed;
  return typed.trim() === '' ? emptyNumber : Number(typed);
};
