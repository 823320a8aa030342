import { AppShell } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProjectProblems } from '@/features/projects/project-problems';
import { ErrorBoundary } from '../error-boundary';
import { OpenPage } from '../pages';
import { useLeaveQuestion } from '../use-leave-question';
import { useOpenProject } from '../use-open-project';
import { useShellSignals } from '../use-shell-signals';
import { useTrainingEnds } from '../use-training-ends';
import { useWorkspace } from '../workspace-store';
import { DropOverlay } from './drop-overlay';
import { LeaveQuestion } from './leave-question';
import classes from './shell.module.css';
import { TopBar } from './top-bar';
import { useStepShortcuts } from './use-step-shortcuts';
import { WorkflowNav } from './workflow-nav';

export function Shell() {
  const { t } = useTranslation();
  const step = useWorkspace((state) => state.step);
  const openProject = useOpenProject();
  const main = useRef<HTMLElement>(null);
  const question = useLeaveQuestion(openProject.mutate);
  useShellSignals(question.ask);
  useTrainingEnds();
  useStepShortcuts();
  return (
    <AppShell header={{ height: 52 }} navbar={{ width: 216, breakpoint: 0 }} padding="lg">
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {t('app.skip')}
      </button>
      <AppShell.Header>
        <TopBar busy={openProject.isPending} error={openProject.error} onChoose={question.ask} />
      </AppShell.Header>
      <AppShell.Navbar aria-label={t('nav.label')}>
        <WorkflowNav />
      </AppShell.Navbar>
      <AppShell.Main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <ProjectProblems />
        <ErrorBoundary key={step}>
          <OpenPage />
        </ErrorBoundary>
      </AppShell.Main>
      <DropOverlay />
      <LeaveQuestion
        runCount={question.runCount}
        isOpen={question.isOpen}
        onStay={question.stay}
        onLeave={question.leave}
      />
    </AppShell>
  );
}
