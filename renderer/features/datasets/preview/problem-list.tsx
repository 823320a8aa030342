import { Text, UnstyledButton } from '@mantine/core';
import type { Problem } from '@shared/domain/dataset/inspection';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '@/components/ui/icons';
import { useNoteWords } from '../use-note-words';
import classes from './preview.module.css';

const severities = ['error', 'warning', 'info'] as const;
const icons: Record<Problem['severity'], IconName> = {
  error: 'alert',
  warning: 'alert',
  info: 'info',
};

interface ProblemListProps {
  problems: readonly Problem[];
  onShowLine(line: number): void;
}

/** What a person should see in the file, the worst first; each leads to its row. */
export function ProblemList({ problems, onShowLine }: ProblemListProps) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  const sorted = severities.flatMap((severity) =>
    problems.filter((problem) => problem.severity === severity),
  );
  const title = t('preview.problems', { count: problems.length });
  return (
    <section aria-label={title}>
      <Text size="sm" fw={600} mb={4}>
        {title}
      </Text>
      <ul className={classes.problems} data-testid="problems">
        {sorted.map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two problems may read the same
          <li key={index} data-severity={problem.severity}>
            <ProblemLine problem={problem} onShowLine={onShowLine} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ProblemLine({
  problem,
  onShowLine,
}: {
  problem: Problem;
  onShowLine(line: number): void;
}) {
  const { t } = useTranslation();
  const words = useNoteWords();
  const { severity, note, line, count } = problem;
  const content = (
    <>
      <span className={classes.severity} role="img" aria-label={t(`preview.severity.${severity}`)}>
        <Icon name={icons[severity]} size={16} />
      </span>
      <span className={classes.problemText}>{words(note)}</span>
      <span className={classes.problemFacts}>
        {count > 1 && t('preview.rowsHaveIt', { count })}
        {line !== null && <span>{t('preview.line', { line })}</span>}
      </span>
    </>
  );
  if (line === null) return <span className={classes.problem}>{content}</span>;
  return (
    <UnstyledButton
      className={classes.problem}
      title={t('preview.showLine', { line })}
      onClick={() => onShowLine(line)}
    >
      {content}
    </UnstyledButton>
  );
}
