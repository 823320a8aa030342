import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { usePaste } from './use-paste';

interface PasteDialogProps {
  isOpen: boolean;
  onClose(): void;
}

/** A page may not read the clipboard by itself: the person pastes into a field. */
export function PasteDialog({ isOpen, onClose }: PasteDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const paste = usePaste();
  const take = (text: string) =>
    paste.mutate(text, {
      onSuccess: () => {
        setTyped('');
        onClose();
      },
    });
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('intake.pasteTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('intake.close') }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('intake.pasteText')}
        </Text>
        <Textarea
          data-autofocus
          aria-label={t('intake.pasteTitle')}
          rows={10}
          ff="monospace"
          value={typed}
          disabled={paste.isPending}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text/plain');
            if (typed.trim() !== '' || text.trim() === '') return;
            event.preventDefault();
            take(text);
          }}
          data-testid="paste-text"
        />
        {paste.error && <ErrorAlert error={paste.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('intake.cancel')}
          </Button>
          <Button
            loading={paste.isPending}
            disabled={typed.trim() === ''}
            onClick={() => take(typed)}
            data-testid="paste-read-button"
          >
            {t('intake.pasteRead')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
