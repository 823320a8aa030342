import { basename } from 'node:path';
import { type AppError, appError } from '@shared/domain/app-error';
import type { Project } from './project';
import type { RecentProjects } from './recent-projects';

/** Holds the one project that is open. */
export class ProjectSession {
  readonly #recent: RecentProjects;
  readonly #leaving: (() => Promise<void>)[] = [];
  readonly #entering: ((project: Project) => Promise<void>)[] = [];
  #project: Project;
  #problems: AppError[];

  private constructor(project: Project, recent: RecentProjects, problems: AppError[]) {
    this.#project = project;
    this.#problems = problems;
    this.#recent = recent;
  }

  /** @param problem why this project is open instead of another */
  static async start(
    project: Project,
    recent: RecentProjects,
    problem: AppError | null = null,
  ): Promise<ProjectSession> {
    await recent.add(project.path);
    const problems = problem === null ? [] : [problem];
    return new ProjectSession(project, recent, [...problems, ...lossesOf(project)]);
  }

  project(): Project {
    return this.#project;
  }

  /** What the person should know of how the open project was opened. */
  problems(): AppError[] {
    return this.#problems;
  }

  /** Runs before a project is left, while it is still open: end what writes to it. */
  onLeave(listener: () => Promise<void>): void {
    this.#leaving.push(listener);
  }

  /** Runs now for the open project, and for each that is taken up later, before anyone uses it. */
  async onEnter(listener: (project: Project) => Promise<void>): Promise<void> {
    this.#entering.push(listener);
    await listener(this.#project);
  }

  /** Closes the open project, after what writes to it has ended, and takes up `project`. */
  async switchTo(project: Project): Promise<void> {
    await this.#leave();
    for (const listener of this.#entering) await listener(project);
    this.#project = project;
    this.#problems = lossesOf(project);
    await this.#recent.add(project.path);
  }

  /** Closes the open project for good, when the studio ends. */
  close(): Promise<void> {
    return this.#leave();
  }

  async #leave(): Promise<void> {
    for (const listener of this.#leaving) await listener();
    await this.#project.close();
  }
}

function lossesOf({ path, lostCommits }: Project): AppError[] {
  if (lostCommits === 0) return [];
  return [appError('project-commits-lost', { file: basename(path), count: lostCommits })];
}
