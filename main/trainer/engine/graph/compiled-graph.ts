import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NativeBinding } from '../../runtime/runtime';
import { encodeSavedModel, GRAPH_TAG } from './encode-saved-model';
import type { GraphBuilder, GraphTensor } from './graph-builder';

/**
 * A graph on a session of libtensorflow. A call of the binding costs about 6 µs for each kernel, a
 * session about 1 µs, and it computes what does not wait for each other at the same time. Its price
 * is the first run, when libtensorflow plans the graph: about 0.2 ms a node.
 *
 * The binding loads graphs from a SavedModel alone, so one is written to a folder of its own under
 * the system's temporary folder, and removed as soon as it is loaded.
 */
export class CompiledGraph {
  readonly #binding: NativeBinding;
  readonly #model: number;
  readonly #inputNames: string;
  readonly #outputNames: string;

  /** @throws Error with libtensorflow's message where the graph is no graph */
  constructor(binding: NativeBinding, builder: GraphBuilder, outputs: readonly GraphTensor[]) {
    this.#binding = binding;
    this.#inputNames = builder.inputs.join(',');
    this.#outputNames = outputs.join(',');
    const folder = mkdtempSync(join(tmpdir(), 'gatecast-graph-'));
    try {
      writeFileSync(join(folder, 'saved_model.pb'), encodeSavedModel(builder.nodes));
      this.#model = binding.loadSavedModel(folder, GRAPH_TAG);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /**
   * @param inputs ids of tensors, in the order of the builder's inputs
   * @returns ids of new tensors, in the order of the outputs; the caller releases them
   */
  run(inputs: number[]): { id: number }[] {
    return this.#binding.runSavedModel(this.#model, inputs, this.#inputNames, this.#outputNames);
  }

  dispose(): void {
    this.#binding.deleteSavedModel(this.#model);
  }
}
