import { countParameters } from '@shared/domain/network/count-parameters';
import { stepFeatures } from '@shared/domain/network/step-features';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { FactList } from '@/components/ui/fact-list';
import { Section } from '@/components/ui/section';
import { useFormats } from '@/lib/use-formats';
import { countWindows } from './count-windows';

interface SpecSummaryProps {
  spec: NetworkSpec;
  isValid: boolean;
  /** Which is forecast. */
  series: { length: number; missingCount: number };
}

/** What the choices add up to; of a spec that is wrong, nothing. */
export function SpecSummary({ spec, isValid, series }: SpecSummaryProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { train, validation, batchesPerEpoch } = countWindows(series.length, spec);
  const show = (count: number | null) => (isValid && count !== null ? formats.integer(count) : '–');
  // Windows over missing values are left out: how many those are, the trainer counts.
  const showMost = (count: number | null) =>
    series.missingCount > 0 && isValid && count !== null ? `≤ ${show(count)}` : show(count);
  return (
    <Section title={t('network.summary')}>
      <FactList
        facts={[
          { term: t('network.parameters'), value: show(isValid ? countParameters(spec) : null) },
          { term: t('inputs.perStep'), value: show(stepFeatures(spec)) },
          { term: t('network.windows'), value: showMost(train + validation) },
          { term: t('network.batchesPerEpoch'), value: showMost(batchesPerEpoch) },
        ]}
      />
    </Section>
  );
}
