import { trainerPortMessage } from '@shared/contract/bridge';
import { type TrainingEvent, trainingEventSchema } from '@shared/domain/training-event';

/** Used where the window is hidden and no frame is drawn, so that the queue cannot grow. */
const hiddenFlushMs = 500;

/**
 * Listens for the MessagePorts of trainers and hands on what they tell, at most once a frame.
 * Returns the unsubscriber.
 */
export function listenForTrainerPorts(
  target: Window,
  apply: (events: TrainingEvent[]) => void,
): () => void {
  const ports = new Set<MessagePort>();
  const queue = createFrameQueue(target, apply);

  const onMessage = (message: MessageEvent<unknown>) => {
    if (message.source !== target && message.source !== null) return;
    if (!isPortMessage(message.data)) return;
    for (const port of message.ports) {
      ports.add(port);
      port.onmessage = ({ data }: MessageEvent<unknown>) => {
        const parsed = trainingEventSchema.safeParse(data);
        if (parsed.success) queue.push(parsed.data);
        else console.error('A trainer sent an event out of contract', parsed.error);
      };
    }
  };

  target.addEventListener('message', onMessage);
  return () => {
    target.removeEventListener('message', onMessage);
    for (const port of ports) port.close();
    queue.stop();
  };
}

function isPortMessage(data: unknown): boolean {
  return (
    typeof data === 'object' && data !== null && 'kind' in data && data.kind === trainerPortMessage
  );
}

function createFrameQueue(target: Window, apply: (events: TrainingEvent[]) => void) {
  let pending: TrainingEvent[] = [];
  let frame = 0;
  let timer = 0;
  const stop = () => {
    target.cancelAnimationFrame(frame);
    target.clearTimeout(timer);
  };
  const flush = () => {
    stop();
    const events = pending;
    pending = [];
    apply(events);
  };
  return {
    push(event: TrainingEvent) {
      pending.push(event);
      if (pending.length > 1) return;
      frame = target.requestAnimationFrame(flush);
      timer = target.setTimeout(flush, hiddenFlushMs);
    },
    stop,
  };
}
