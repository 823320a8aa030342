import { type NetworkSpec, orderSchema, sampleWeightsSchema } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../fields/choice-field';
import { NumberField } from '../fields/number-field';
import { kindsOf } from './kinds-of';

interface OrderFieldsProps {
  spec: Pick<NetworkSpec, 'order' | 'sampleWeights'>;
  onChange(part: Partial<Pick<NetworkSpec, 'order' | 'sampleWeights'>>): void;
}

const usualHalfLifeSteps = 48;

/** In which order the windows come, and how much each counts. */
export function OrderFields({ spec: { order, sampleWeights }, onChange }: OrderFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceField
        label={t('learning.order')}
        description={t(`learning.orderText.${order}`)}
        value={order}
        choices={orderSchema.options}
        wordOf={(choice) => t(`learning.orders.${choice}`)}
        path="order"
        onChange={(choice) => onChange({ order: choice })}
        testId="order-select"
      />
      <ChoiceField
        label={t('learning.sampleWeights')}
        description={t(`learning.sampleWeightsText.${sampleWeights.kind}`)}
        value={sampleWeights.kind}
        choices={kindsOf(sampleWeightsSchema)}
        wordOf={(kind) => t(`learning.weightings.${kind}`)}
        path="sampleWeights.kind"
        onChange={(kind) =>
          onChange({
            sampleWeights:
              kind === 'equal' ? { kind } : { kind, halfLifeSteps: usualHalfLifeSteps },
          })
        }
      />
      {sampleWeights.kind === 'recency' && (
        <NumberField
          label={t('learning.halfLife')}
          description={t('learning.halfLifeText')}
          value={sampleWeights.halfLifeSteps}
          path="sampleWeights.halfLifeSteps"
          onChange={(halfLifeSteps) =>
            onChange({ sampleWeights: { ...sampleWeights, halfLifeSteps } })
          }
        />
      )}
    </>
  );
}
