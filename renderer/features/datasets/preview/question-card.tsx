import { Alert, Group, Radio, Stack, Text } from '@mantine/core';
import type { Question } from '@shared/domain/dataset/inspection';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icons';
import { useNoteWords } from '../use-note-words';
import classes from './preview.module.css';

interface QuestionCardProps {
  question: Question;
  /** Key of the option taken; null: open. */
  answer: string | null;
  onAnswer(optionKey: string): void;
}

/** A question with its evidence, and what each answer would lead to. */
export function QuestionCard({ question, answer, onAnswer }: QuestionCardProps) {
  const { t } = useTranslation();
  const words = useNoteWords();
  return (
    <Alert
      color={answer === null ? 'yellow' : 'gray'}
      variant="light"
      icon={<Icon name={answer === null ? 'question' : 'check'} />}
      title={answer === null ? t('preview.questionOpen') : t('preview.questionAnswered')}
      data-testid={`question-${question.key}`}
    >
      <Radio.Group
        label={words(question.note)}
        value={answer}
        onChange={onAnswer}
        name={`${question.key} ${question.column ?? ''}`}
      >
        <div className={classes.options}>
          {question.options.map((option) => (
            <Radio.Card
              key={option.key}
              value={option.key}
              className={classes.option}
              data-testid={`option-${option.key}`}
            >
              <Group wrap="nowrap" align="flex-start" gap="sm">
                <Radio.Indicator />
                <Stack gap={0} miw={0}>
                  <Text size="sm">{words(option.note)}</Text>
                </Stack>
              </Group>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
    </Alert>
  );
}
