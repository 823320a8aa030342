import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface LeaveQuestionProps {
  runCount: number;
  isOpen: boolean;
  onStay(): void;
  onLeave(): void;
}

/** Another project stops what trains in this one: nobody should find that out afterwards. */
export function LeaveQuestion({ runCount, isOpen, onStay, onLeave }: LeaveQuestionProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={isOpen} onClose={onStay} title={t('app.leave.title')} centered>
      <Stack gap="md">
        <Text size="sm">{t('app.leave.text', { count: runCount })}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onStay} data-autofocus>
            {t('app.leave.stay')}
          </Button>
          <Button color="red" onClick={onLeave} data-testid="leave-button">
            {t('app.leave.go')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
