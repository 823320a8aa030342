import type { Language } from '@shared/domain/project';
import type { TrainingEvent } from '@shared/domain/training-event';
import { Presets, SingleBar } from 'cli-progress';
import { cliWords } from './cli-words';

/** How a command tells what it does. Standard error: standard output is for results. */
export interface ProgressView {
  say(line: string): void;
  onTrainingEvent(event: TrainingEvent): void;
  /** Removes what is half drawn. */
  close(): void;
}

type Output = Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean };

export function createProgressView(output: NodeJS.WriteStream, language: Language): ProgressView {
  return output.isTTY ? new BarView(output, language) : new LineView(output, language);
}

/** One bar for the whole run, redrawn in place. */
class BarView implements ProgressView {
  #bar: SingleBar | null = null;
  #loss = '';

  constructor(
    private readonly output: NodeJS.WriteStream,
    private readonly language: Language,
  ) {}

  say(line: string): void {
    this.output.write(`${line}\n`);
  }

  onTrainingEvent(event: TrainingEvent): void {
    const words = cliWords[this.language];
    if (event.kind === 'started') {
      this.#bar = new SingleBar(
        {
          format: `${words.training} {bar} {percentage} % · ${words.epoch} {epoch}/${event.epochs} · ${words.loss} {loss} · {left} s ${words.left}`,
          stream: this.output,
          hideCursor: true,
          // Redrawn by each event: a timer of its own would keep the process alive.
          noTTYOutput: false,
        },
        Presets.shades_classic,
      );
      this.#bar.start(1000, 0, { epoch: event.epochsDone, loss: '–', left: '–' });
    } else if (event.kind === 'progress') {
      const left = Math.ceil(event.timeLeftMs / 1000);
      this.#bar?.update(Math.round(1000 * event.value), {
        epoch: event.epoch,
        loss: this.#loss,
        left,
      });
    } else if (event.kind === 'epoch') {
      this.#loss = event.record.trainLoss.toPrecision(3);
    } else {
      if (event.state === 'finished') this.#bar?.update(1000, { loss: this.#loss, left: 0 });
      this.close();
    }
  }

  close(): void {
    this.#bar?.stop();
    this.#bar = null;
  }
}

/** Plain lines for files and pipes: one at each tenth of the run. */
export class LineView implements ProgressView {
  #tenths = 0;
  #epochs = 0;

  constructor(
    private readonly output: Output,
    private readonly language: Language,
  ) {}

  say(line: string): void {
    this.output.write(`${line}\n`);
  }

  onTrainingEvent(event: TrainingEvent): void {
    if (event.kind === 'started') this.#epochs = event.epochs;
    if (event.kind !== 'epoch') return;
    const { epoch, trainLoss } = event.record;
    const tenths = Math.floor((10 * epoch) / this.#epochs);
    if (tenths <= this.#tenths) return;
    this.#tenths = tenths;
    const words = cliWords[this.language];
    this.say(
      `${words.training} ${10 * tenths} % · ${words.epoch} ${epoch}/${this.#epochs} · ${words.loss} ${trainLoss.toPrecision(3)}`,
    );
  }

  close(): void {
    // A line is never half drawn.
  }
}
