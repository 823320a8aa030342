import { type FileHandle, open, readFile, rm } from 'node:fs/promises';

/**
 * The last acknowledged commit, kept beside the project while it is open. DuckDB opens a truncated
 * write-ahead log silently at an earlier state; a commit counter inside the file that is behind
 * this one tells. The file goes when the project closes cleanly.
 */
export class CommitJournal {
  readonly #path: string;
  readonly #file: FileHandle;

  private constructor(path: string, file: FileHandle) {
    this.#path = path;
    this.#file = file;
  }

  static async open(projectPath: string, commits: number): Promise<CommitJournal> {
    const path = journalPath(projectPath);
    const journal = new CommitJournal(path, await open(path, 'w'));
    await journal.note(commits);
    return journal;
  }

  /** Fixed width, one write: a killed process leaves the old number or the new one. */
  note = async (commit: number): Promise<void> => {
    await this.#file.write(String(commit).padStart(16, '0'), 0);
  };

  async close(): Promise<void> {
    await this.#file.close();
    await rm(this.#path, { force: true });
  }
}

/** What the last process acknowledged; 0 where it closed cleanly. */
export async function readAcknowledgedCommits(projectPath: string): Promise<number> {
  try {
    const text = await readFile(journalPath(projectPath), 'utf8');
    return /^\d{16}$/.test(text) ? Number(text) : 0;
  } catch {
    return 0;
  }
}

export const journalPath = (projectPath: string): string => `${projectPath}.commits`;
