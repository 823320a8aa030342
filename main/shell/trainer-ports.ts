import { MessageChannelMain, type UtilityProcess, type WebContents } from 'electron';
import { channels } from './channels';

/** Lays a MessagePort between each living trainer and the page, and again when the page reloads. */
export class TrainerPorts {
  #trainers = new Set<UtilityProcess>();
  #page: WebContents | null = null;

  addTrainer(trainer: UtilityProcess): void {
    this.#trainers.add(trainer);
    trainer.once('exit', () => this.#trainers.delete(trainer));
    if (this.#page !== null) connect(trainer, this.#page);
  }

  /** Ports sent before the page has loaded would reach nobody. */
  watchPage(page: WebContents): void {
    const forget = () => {
      this.#page = null;
    };
    page.on('did-finish-load', () => {
      this.#page = page;
      for (const trainer of this.#trainers) connect(trainer, page);
    });
    page.on('did-start-loading', forget);
    page.on('render-process-gone', forget);
    page.on('destroyed', forget);
  }
}

function connect(trainer: UtilityProcess, page: WebContents): void {
  const { port1, port2 } = new MessageChannelMain();
  trainer.postMessage({ kind: 'attach-port' }, [port1]);
  page.postMessage(channels.trainerPort, null, [port2]);
}
