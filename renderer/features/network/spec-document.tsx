import { Button, Code } from '@mantine/core';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { Section } from '@/components/ui/section';
import { copyText } from '@/lib/copy-text';
import classes from './network.module.css';

/** The spec as the CLI reads it. */
export function SpecDocument({ spec }: { spec: NetworkSpec }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<string | null>(null);
  const json = JSON.stringify(spec, null, 2);
  return (
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
  );
}
