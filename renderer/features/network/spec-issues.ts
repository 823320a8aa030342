import { createContext, useContext } from 'react';
import { hasIssueWithin, type SpecIssue, type SpecIssues } from './validate-spec';

const IssuesContext = createContext<SpecIssues>({});

/** Lays the issues of the spec on screen under every field of it. */
export const SpecIssuesProvider = IssuesContext.Provider;

export const useIssue = (path: string): SpecIssue | undefined => useContext(IssuesContext)[path];

export function useHasIssueWithin(paths: readonly string[]): boolean {
  const issues = useContext(IssuesContext);
  return paths.some((path) => hasIssueWithin(issues, path));
}
