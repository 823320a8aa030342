import { Text } from '@mantine/core';
import { useIssue } from '../spec-issues';
import { useIssueText } from '../use-issue-text';

/** What is wrong with a part of the spec that is no field: a layer, or all of them. */
export function ProblemText({ path }: { path: string }) {
  const issueText = useIssueText();
  const issue = useIssue(path);
  if (!issue) return null;
  return (
    <Text size="sm" c="red" role="alert" data-path={path}>
      {issueText(issue)}
    </Text>
  );
}
