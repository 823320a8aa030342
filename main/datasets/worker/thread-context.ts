import type { ImportProgress } from '@shared/domain/dataset/import-progress';
import type { RowText } from '../reading/row-text';
import type { VolumeItem } from '../store/volumes';
import type { JobContext } from './job-context';
import type { FromThread, ToThread } from './thread-messages';

/** Items that are under way to main, in bytes, before a job waits. */
const bytesUnderWay = 24 * 1024 * 1024;

type Post = (message: FromThread, transfer?: ArrayBuffer[]) => void;

/** A job's side of the conversation between the threads. */
export class ThreadContext implements JobContext {
  readonly #id: number;
  readonly #post: Post;
  readonly #controller = new AbortController();
  #underWay = 0;
  #wake: (() => void) | null = null;
  #takeRows: ((block: RowText | null) => void) | null = null;

  constructor(id: number, post: Post) {
    this.#id = id;
    this.#post = post;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  onProgress(progress: ImportProgress): void {
    this.#post({ kind: 'progress', id: this.#id, progress });
  }

  /** The bytes go to main: they are gone here. */
  emit(item: VolumeItem, revision: number | null): void {
    this.#underWay += item.bytes.byteLength;
    const message = { kind: 'item', id: this.#id, item, revision } as const;
    this.#post(message, [item.bytes.buffer as ArrayBuffer]);
  }

  async ready(): Promise<void> {
    while (this.#underWay > bytesUnderWay && !this.signal.aborted) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  nextRows(): Promise<RowText | null> {
    return new Promise((resolve) => {
      this.#takeRows = resolve;
      this.#post({ kind: 'want-rows', id: this.#id });
    });
  }

  hear(message: Exclude<ToThread, { kind: 'start' }>): void {
    switch (message.kind) {
      case 'cancel':
        this.#controller.abort();
        this.#wake?.();
        this.#takeRows?.(null);
        break;
      case 'taken':
        this.#underWay -= message.bytes;
        this.#wake?.();
        break;
      case 'rows':
        this.#takeRows?.(message.block);
        break;
    }
  }
}
