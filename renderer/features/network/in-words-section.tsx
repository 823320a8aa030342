import { Skeleton, Stack, Text } from '@mantine/core';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Section } from '@/components/ui/section';
import { useExplanation } from './network-api';

interface InWordsSectionProps {
  spec: NetworkSpec;
  isValid: boolean;
}

/** What the network does. While the spec is wrong, the last words stay, dimmed. */
export function InWordsSection({ spec, isValid }: InWordsSectionProps) {
  const { t } = useTranslation();
  const explanation = useExplanation(spec, isValid);
  return (
    <Section title={t('network.inWords')} lead={t('network.inWordsLead')}>
      {explanation.error && <ErrorAlert error={explanation.error} />}
      {explanation.data === undefined ? (
        !explanation.error && <Skeleton height={200} />
      ) : (
        <Stack gap="sm" opacity={isValid ? 1 : 0.5} data-testid="in-words">
          {explanation.data.parts.map(({ title, sentences }) => (
            <div key={title}>
              <Text size="sm" fw={600}>
                {title}
              </Text>
              <Text size="sm">{sentences.join(' ')}</Text>
            </div>
          ))}
        </Stack>
      )}
    </Section>
  );
}
