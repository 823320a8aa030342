import { Select } from '@mantine/core';
import { type FieldProps, useFieldProps } from './use-field-props';

interface ChoiceFieldProps<Choice extends string> extends FieldProps {
  value: Choice;
  choices: readonly Choice[];
  /** Without it a choice is shown as the spec writes it. */
  wordOf?: (choice: Choice) => string;
  onChange(choice: Choice): void;
}

/** One of a few values of the spec. */
export function ChoiceField<Choice extends string>({
  value,
  choices,
  wordOf,
  onChange,
  ...field
}: ChoiceFieldProps<Choice>) {
  const props = useFieldProps(field);
  return (
    <Select
      {...props}
      data={choices.map((choice) => ({ value: choice, label: wordOf?.(choice) ?? choice }))}
      value={value}
      allowDeselect={false}
      onChange={(chosen) => {
        const choice = choices.find((candidate) => candidate === chosen);
        if (choice !== undefined && choice !== value) onChange(choice);
      }}
    />
  );
}
