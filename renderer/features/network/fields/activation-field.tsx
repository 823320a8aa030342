import { type Activation, activationSchema } from '@shared/domain/network-spec';
import { ChoiceField } from './choice-field';
import type { FieldProps } from './use-field-props';

interface ActivationFieldProps extends FieldProps {
  value: Activation;
  onChange(activation: Activation): void;
}

/** An activation, by the name that the field gives it. */
export const ActivationField = (props: ActivationFieldProps) => (
  <ChoiceField {...props} choices={activationSchema.options} />
);
