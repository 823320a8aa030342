import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { emptyNumber } from './draft-store';
import { useIssueText } from './use-issue-text';
import type { SpecIssues } from './validate-spec';

interface NumberFieldProps {
  label: string;
  /** Shown below the label; without it the label alone names the field. */
  description?: string;
  hideLabel?: boolean;
  value: number;
  onChange(value: number): void;
  /** Where the value stands in the spec. */
  path: string;
  issues: SpecIssues;
  step?: number;
  whole?: boolean;
  testId?: string;
}

/** A number of the spec. Nothing is clamped while typing: what is wrong is said instead. */
export function NumberField(props: NumberFieldProps) {
  const { label, description, hideLabel, value, onChange, path, issues, step, whole, testId } =
    props;
  const issueText = useIssueText();
  const issue = issues[path];
  // '0.' on the way to '0.5' is worth 0 already: what is typed stays until the value is another.
  const [typed, setTyped] = useState<number | string>(Number.isNaN(value) ? '' : value);
  return (
    <NumberInput
      {...(hideLabel === true ? { 'aria-label': label } : { label })}
      {...(description !== undefined && { description })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={Object.is(toNumber(typed), value) ? typed : value}
      onChange={(entered) => {
        setTyped(entered);
        onChange(toNumber(entered));
      }}
      error={issue ? issueText(issue) : undefined}
      step={step ?? 1}
      allowDecimal={whole !== true}
      stepHoldDelay={400}
      stepHoldInterval={60}
      data-testid={testId}
    />
  );
}

const toNumber = (typed: number | string): number => {
  if (typeof typed === 'number') return typed;
  return typed.trim() === '' ? emptyNumber : Number(typed);
};
