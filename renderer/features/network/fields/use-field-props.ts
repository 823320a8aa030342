import { useIssue } from '../spec-issues';
import { useIssueText } from '../use-issue-text';

export interface FieldProps {
  label: string;
  /** Shown below the field; what is wrong takes its place. */
  description?: string | undefined;
  /** The label is read, not seen: the field stands in a table that says it. */
  hideLabel?: boolean;
  /** Where the value stands in the spec. */
  path: string;
  disabled?: boolean;
  testId?: string;
}

const wrapperOrder: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
];

/** What every input of the spec has in common: its label, its words below, and where it stands. */
export function useFieldProps({
  label,
  description,
  hideLabel,
  path,
  disabled,
  testId,
}: FieldProps) {
  const issueText = useIssueText();
  const issue = useIssue(path);
  return {
    ...(hideLabel === true ? { 'aria-label': label } : { label }),
    ...(issue ? { error: issueText(issue) } : description !== undefined && { description }),
    inputWrapperOrder: wrapperOrder,
    disabled: disabled === true,
    'data-path': path,
    ...(testId !== undefined && { 'data-testid': testId }),
  };
}
