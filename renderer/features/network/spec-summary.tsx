import { countParameters } from '@shared/domain/network/count-parameters';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { FactList } from '@/components/ui/fact-list';
import { Section } from '@/components/ui/section';
import { useFormats } from '@/lib/use-formats';
import { countWindows } from './count-windows';

interface SpecSummaryProps {
  spec: NetworkSpec;
  isValid: boolean;
  /** Values in the series. */
  length: number;
}

/** What the choices add up to; of a spec that is wrong, nothing. */
export function SpecSummary({ spec, isValid, length }: SpecSummaryProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { train, validation, batchesPerEpoch } = countWindows(length, spec);
  const show = (count: number | null) => (isValid && count !== null ? formats.integer(count) : '–');
  return (
    <Section title={t('network.summary')}>
      <FactList
        facts={[
          { term: t('network.parameters'), value: show(isValid ? countParameters(spec) : null) },
          { term: t('network.windows'), value: show(train + validation) },
          { term: t('network.batchesPerEpoch'), value: show(batchesPerEpoch) },
        ]}
      />
    </Section>
  );
}
