import { type Initializer, initializerSchema } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../fields/choice-field';
import type { FieldProps } from '../fields/use-field-props';

interface InitializerFieldProps extends FieldProps {
  value: Initializer;
  onChange(initializer: Initializer): void;
}

/** What a weight matrix starts from. */
export function InitializerField(props: InitializerFieldProps) {
  const { t } = useTranslation();
  return (
    <ChoiceField
      {...props}
      description={t(`layer.initializerText.${props.value}`)}
      choices={initializerSchema.options}
      wordOf={(initializer) => t(`layer.initializers.${initializer}`)}
    />
  );
}
