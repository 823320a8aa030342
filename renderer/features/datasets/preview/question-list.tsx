import type { Inspection } from '@shared/domain/dataset/inspection';
import { inspectFile } from '../intake/inspect-file';
import { type IntakeFile, useIntake } from '../intake/intake-store';
import { answerQuestion, isSameQuestion } from '../intake/said';
import { QuestionCard } from './question-card';

interface QuestionListProps {
  file: IntakeFile;
  inspection: Inspection;
}

/** What the file leaves open, and what was answered: an answer can be changed where it stands. */
export function QuestionList({ file, inspection }: QuestionListProps) {
  const say = useIntake((store) => store.say);
  const { answers } = file.said.present;
  const answered = answers.map(({ question }) => question);
  const open = inspection.questions.filter(
    (question) => !answered.some((other) => isSameQuestion(question, other)),
  );
  return [...answered, ...open].map((question) => {
    const answer = answers.find((other) => isSameQuestion(other.question, question));
    return (
      <QuestionCard
        key={`${question.key} ${question.column ?? ''}`}
        question={question}
        answer={answer?.optionKey ?? null}
        onAnswer={(optionKey) => {
          say(file.token, answerQuestion(file.said.present, question, optionKey));
          void inspectFile(file.token);
        }}
      />
    );
  });
}
