import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/use-formats';
import type { SpecIssue } from './validate-spec';

export function useIssueText(): (issue: SpecIssue) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return (issue) => {
    switch (issue.kind) {
      case 'too-small':
        return issue.exclusive
          ? t('network.issue.notAbove', { limit: formats.value(issue.limit) })
          : t('network.issue.tooSmall', { limit: formats.value(issue.limit) });
      case 'too-big':
        return t('network.issue.tooBig', { limit: formats.value(issue.limit) });
      case 'not-whole':
        return t('network.issue.notWhole');
      case 'missing':
        return t('network.issue.missing');
      case 'other':
        return issue.message;
    }
  };
}
