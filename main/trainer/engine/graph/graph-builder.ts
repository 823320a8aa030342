import type { OperationSettings, Operations } from '../operations';

/** A value within a graph: `node` or `node:output`, as GraphDef names it. */
export type GraphTensor = string & { readonly brand: 'GraphTensor' };

/** An attribute of a node, by the type that it has in GraphDef. */
export type NodeAttribute =
  | { kind: 'type'; type: GraphType }
  | { kind: 'integer'; value: number }
  | { kind: 'flag'; value: boolean }
  | { kind: 'float'; value: number }
  /** A constant: a vector, or a scalar where `shape` is empty. */
  | { kind: 'constant'; type: GraphType; shape: readonly number[]; values: readonly number[] };

export type GraphType = 'float' | 'int32' | 'int64';

export interface GraphNode {
  name: string;
  kernel: string;
  inputs: GraphTensor[];
  attributes: Record<string, NodeAttribute>;
}

/** Types of axes and sizes that GraphDef wants told; of other kernels they are the default. */
const INDEX_TYPES: Readonly<Record<string, string>> = { Slice: 'Index', SplitV: 'Tlen' };

/** Writes a computation down, kernel by kernel, to be run as a whole (`CompiledGraph`). */
export class GraphBuilder implements Operations<GraphTensor> {
  readonly nodes: GraphNode[] = [];
  /** Placeholders, in the order in which a run takes them. */
  readonly inputs: GraphTensor[] = [];
  readonly #prefix: string;
  readonly #constants = new Map<string, GraphTensor>();

  /** @param prefix of the names of its tensors, to tell them from those of another graph */
  constructor(prefix = 'n') {
    this.#prefix = prefix;
  }

  input(type: GraphType = 'float'): GraphTensor {
    const tensor = this.#add('Placeholder', [], { dtype: { kind: 'type', type } });
    this.inputs.push(tensor);
    return tensor;
  }

  scalar(value: number): GraphTensor {
    return this.#constant('float', [], [value]);
  }

  integers(values: readonly number[]): GraphTensor {
    return this.#constant('int32', [values.length], values);
  }

  integer(value: number): GraphTensor {
    return this.#constant('int32', [], [value]);
  }

  longInteger(value: number): GraphTensor {
    return this.#constant('int64', [], [value]);
  }

  runMany(
    kernel: string,
    inputs: GraphTensor[],
    outputCount: number,
    settings?: OperationSettings,
  ): GraphTensor[] {
    const node = this.run(kernel, inputs, settings);
    return Array.from({ length: outputCount }, (_, output) =>
      output === 0 ? node : (`${node}:${output}` as GraphTensor),
    );
  }

  run(kernel: string, inputs: GraphTensor[], settings: OperationSettings = {}): GraphTensor {
    const attributes: GraphNode['attributes'] = { T: { kind: 'type', type: 'float' } };
    const indexType = INDEX_TYPES[kernel];
    if (indexType !== undefined) attributes[indexType] = { kind: 'type', type: 'int32' };
    for (const [name, setting] of Object.entries(settings)) attributes[name] = toAttribute(setting);
    return this.#add(kernel, [...inputs], attributes);
  }

  #constant(type: GraphType, shape: readonly number[], values: readonly number[]): GraphTensor {
    const key = `${type} ${shape.length} ${values.join()}`;
    const known = this.#constants.get(key);
    if (known !== undefined) return known;
    const made = this.#add('Const', [], {
      dtype: { kind: 'type', type },
      value: { kind: 'constant', type, shape, values },
    });
    this.#constants.set(key, made);
    return made;
  }

  #add(kernel: string, inputs: GraphTensor[], attributes: GraphNode['attributes']): GraphTensor {
    const name = `${this.#prefix}${this.nodes.length}`;
    this.nodes.push({ name, kernel, inputs, attributes });
    return name as GraphTensor;
  }
}

function toAttribute(setting: OperationSettings[string]): NodeAttribute {
  if (typeof setting === 'boolean') return { kind: 'flag', value: setting };
  if (typeof setting === 'number') return { kind: 'integer', value: setting };
  return { kind: 'float', value: setting.float };
}
