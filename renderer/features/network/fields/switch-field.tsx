import { Switch } from '@mantine/core';
import classes from '../network.module.css';
import { type FieldProps, useFieldProps } from './use-field-props';

interface SwitchFieldProps extends FieldProps {
  value: boolean;
  onChange(value: boolean): void;
}

/** Something of the spec that is on or off. */
export function SwitchField({ value, onChange, ...field }: SwitchFieldProps) {
  const { inputWrapperOrder, ...props } = useFieldProps(field);
  return (
    <Switch
      {...props}
      // The label holds the words below it too: by itself it would name the switch by all of them.
      aria-label={field.label}
      className={classes.switch}
      checked={value}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}
