import { assertNever } from '@shared/domain/assert-never';
import { describeConflict } from '@shared/text';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/use-formats';
import { useLanguage } from '@/lib/use-language';
import type { SpecIssue } from './validate-spec';

export function useIssueText(): (issue: SpecIssue) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  const language = useLanguage();
  return (issue) => {
    switch (issue.kind) {
      case 'too-small': {
        const limit = formats.value(issue.limit);
        return t(issue.exclusive ? 'network.issue.notAbove' : 'network.issue.tooSmall', { limit });
      }
      case 'too-big': {
        const limit = formats.value(issue.limit);
        return t(issue.exclusive ? 'network.issue.notBelow' : 'network.issue.tooBig', { limit });
      }
      case 'not-whole':
        return t('network.issue.notWhole');
      case 'missing':
        return t('network.issue.missing');
      case 'not-in-data':
        return t('inputs.unfitField');
      case 'conflict':
        return describeConflict(issue.problem, language);
      case 'other':
        return issue.message;
      default:
        return assertNever(issue);
    }
  };
}
