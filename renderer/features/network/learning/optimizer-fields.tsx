import { assertNever } from '@shared/domain/assert-never';
import type { OptimizerSpec } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../fields/number-field';
import { SwitchField } from '../fields/switch-field';

interface OptimizerFieldsProps<Optimizer extends OptimizerSpec> {
  optimizer: Optimizer;
  onChange(optimizer: OptimizerSpec): void;
}

/** What an optimizer has beside its learning rate. */
export function OptimizerFields({ optimizer, onChange }: OptimizerFieldsProps<OptimizerSpec>) {
  switch (optimizer.kind) {
    case 'sgd':
      return <SgdFields optimizer={optimizer} onChange={onChange} />;
    case 'rmsprop':
      return (
        <>
          <ShareField name="decay" optimizer={optimizer} onChange={onChange} />
          <ShareField name="momentum" optimizer={optimizer} onChange={onChange} />
        </>
      );
    case 'adam':
      return <DecayFields optimizer={optimizer} onChange={onChange} />;
    case 'adamw':
      return (
        <>
          <DecayFields optimizer={optimizer} onChange={onChange} />
          <ShareField name="weightDecay" optimizer={optimizer} onChange={onChange} />
        </>
      );
    default:
      return assertNever(optimizer);
  }
}

function SgdFields({
  optimizer,
  onChange,
}: OptimizerFieldsProps<Extract<OptimizerSpec, { kind: 'sgd' }>>) {
  const { t } = useTranslation();
  return (
    <>
      <ShareField name="momentum" optimizer={optimizer} onChange={onChange} />
      <SwitchField
        label={t('learning.nesterov')}
        description={t('learning.nesterovText')}
        value={optimizer.nesterov}
        path="optimizer.nesterov"
        onChange={(nesterov) => onChange({ ...optimizer, nesterov })}
      />
    </>
  );
}

const DecayFields = (
  props: OptimizerFieldsProps<Extract<OptimizerSpec, { kind: 'adam' | 'adamw' }>>,
) => (
  <>
    <ShareField name="firstDecay" {...props} />
    <ShareField name="secondDecay" {...props} />
  </>
);

type ShareName = 'momentum' | 'decay' | 'firstDecay' | 'secondDecay' | 'weightDecay';
type WithShare<Name extends ShareName> = OptimizerSpec & Record<Name, number>;

function ShareField<Name extends ShareName>({
  name,
  optimizer,
  onChange,
}: OptimizerFieldsProps<WithShare<Name>> & { name: Name }) {
  const { t } = useTranslation();
  return (
    <NumberField
      label={t(`learning.${name}`)}
      description={t(`learning.${name}Text`)}
      value={optimizer[name]}
      step={0.01}
      path={`optimizer.${name}`}
      onChange={(share) => onChange({ ...optimizer, [name]: share })}
    />
  );
}
