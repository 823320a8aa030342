import { Button, Group, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Brings a line of the file into view. */
export function GoToLine({ onGo }: { onGo(line: number): void }) {
  const { t } = useTranslation();
  const [line, setLine] = useState<number | string>('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typeof line === 'number') onGo(line);
      }}
    >
      <Group gap={6} justify="flex-end">
        <NumberInput
          size="xs"
          w={130}
          aria-label={t('table.lineNumber')}
          placeholder={t('table.lineNumber')}
          min={1}
          allowDecimal={false}
          hideControls
          value={line}
          onChange={setLine}
          data-testid="go-to-line"
        />
        <Button size="xs" variant="default" type="submit" disabled={typeof line !== 'number'}>
          {t('table.goToLine')}
        </Button>
      </Group>
    </form>
  );
}
