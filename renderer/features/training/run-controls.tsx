import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { RunId } from '@shared/domain/ids';
import { describeError } from '@shared/text';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/lib/client';
import { useLanguage } from '@/lib/use-language';
import type { RunStatus } from './run-status';
import { useCancel, useResume } from './training-api';

const resumable: readonly RunStatus['state'][] = ['cancelled', 'interrupted'];

export function RunControls({ runId, status }: { runId: RunId; status: RunStatus }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const cancel = useCancel();
  const resume = useResume();
  const showError = (error: unknown) => {
    const { message, remedy } = describeError(toAppError(error), language);
    notifications.show({ color: 'red', title: message, message: remedy, autoClose: false });
  };
  if (status.state === 'running') {
    // The run goes on until the trainer answers: the button stays busy until the state changes.
    return (
      <Button
        size="xs"
        color="red"
        variant="light"
        loading={cancel.isPending || cancel.isSuccess}
        onClick={() => cancel.mutate(runId, { onError: showError })}
        data-testid="cancel-button"
      >
        {t('train.cancel')}
      </Button>
    );
  }
  if (!resumable.includes(status.state) || status.epochsDone === 0) return null;
  return (
    <Button
      size="xs"
      variant="light"
      loading={resume.isPending}
      onClick={() => {
        cancel.reset();
        resume.mutate(runId, { onError: showError });
      }}
      data-testid="resume-button"
    >
      {t('train.resume')}
    </Button>
  );
}
