import { Button, Code } from '@mantine/core';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FactList } from '@/components/ui/fact-list';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { Section } from '@/components/ui/section';
import { copyText } from '@/lib/copy-text';
import { useFormats } from '@/lib/use-formats';
import { countParameters } from './count-parameters';
import classes from './network.module.css';

interface SpecSummaryProps {
  spec: NetworkSpec;
  /** Values in the series. */
  length: number;
}

/** What the choices add up to, and the spec as the CLI reads it. */
export function SpecSummary({ spec, length }: SpecSummaryProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [copied, setCopied] = useState<string | null>(null);
  const json = JSON.stringify(spec, null, 2);
  const windows = Math.max(0, length - spec.split.testSteps - spec.windowSteps);
  const count = (value: number) => (Number.isNaN(value) ? '–' : formats.integer(value));
  return (
    <>
      <Section title={t('network.summary')}>
        <FactList
          facts={[
            { term: t('network.parameters'), value: count(countParameters(spec)) },
            { term: t('network.windows'), value: count(windows) },
            {
              term: t('network.batchesPerEpoch'),
              value: count(
                Math.ceil((windows * (1 - spec.split.validationShare)) / spec.batchSize),
              ),
            },
          ]}
        />
      </Section>
      <Section
        title={t('network.json')}
        lead={t('network.jsonLead')}
        aside={
          <Button
            size="xs"
            variant="default"
            onClick={async () => setCopied((await copyText(json)) ? json : null)}
          >
            {copied === json ? t('errors.copied') : t('network.copyJson')}
          </Button>
        }
      >
        <ScrollRegion
          className={classes.json}
          label={t('app.scrollArea', { name: t('network.json') })}
        >
          <Code block fz="xs">
            {json}
          </Code>
        </ScrollRegion>
      </Section>
    </>
  );
}
