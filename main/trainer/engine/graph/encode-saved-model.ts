import { assertNever } from '@shared/domain/assert-never';
import { PbfWriter } from 'pbf';
import type { GraphNode, GraphType, NodeAttribute } from './graph-builder';

/** The tag under which the graph lies in its SavedModel. */
export const GRAPH_TAG = 'serve';

/** The version of GraphDef that TensorFlow 2.9 writes; later ones read it too. */
const PRODUCER = 1087;

/** tensorflow/core/framework/types.proto. */
const DATA_TYPES: Readonly<Record<GraphType, number>> = { float: 1, int32: 3, int64: 9 };

/**
 * A SavedModel without variables, as tensorflow/core/protobuf/saved_model.proto and the messages
 * within it have it; the numbers are their field numbers.
 */
export function encodeSavedModel(nodes: readonly GraphNode[]): Uint8Array {
  const writer = new PbfWriter();
  writer.writeVarintField(1, 1);
  writer.writeMessage(2, writeMetaGraph, nodes);
  return writer.finish();
}

function writeMetaGraph(nodes: readonly GraphNode[], writer: PbfWriter): void {
  writer.writeMessage(
    1,
    (tag: string, info: PbfWriter) => info.writeStringField(4, tag),
    GRAPH_TAG,
  );
  writer.writeMessage(2, writeGraph, nodes);
}

function writeGraph(nodes: readonly GraphNode[], writer: PbfWriter): void {
  for (const node of nodes) writer.writeMessage(1, writeNode, node);
  writer.writeMessage(
    4,
    (producer: number, versions: PbfWriter) => versions.writeVarintField(1, producer),
    PRODUCER,
  );
}

function writeNode(node: GraphNode, writer: PbfWriter): void {
  writer.writeStringField(1, node.name);
  writer.writeStringField(2, node.kernel);
  for (const input of node.inputs) writer.writeStringField(3, input);
  for (const entry of Object.entries(node.attributes)) {
    writer.writeMessage(5, writeAttributeEntry, entry);
  }
}

function writeAttributeEntry([name, attribute]: [string, NodeAttribute], writer: PbfWriter): void {
  writer.writeStringField(1, name);
  writer.writeMessage(2, writeAttribute, attribute);
}

function writeAttribute(attribute: NodeAttribute, writer: PbfWriter): void {
  switch (attribute.kind) {
    case 'integer':
      writer.writeVarintField(3, attribute.value);
      break;
    case 'float':
      writer.writeFloatField(4, attribute.value);
      break;
    case 'flag':
      writer.writeBooleanField(5, attribute.value);
      break;
    case 'type':
      writer.writeVarintField(6, DATA_TYPES[attribute.type]);
      break;
    case 'constant':
      writer.writeMessage(8, writeConstant, attribute);
      break;
    default:
      assertNever(attribute);
  }
}

type Constant = Extract<NodeAttribute, { kind: 'constant' }>;

function writeConstant({ type, shape, values }: Constant, writer: PbfWriter): void {
  writer.writeVarintField(1, DATA_TYPES[type]);
  writer.writeMessage(2, writeShape, shape);
  writer.writeBytesField(4, new Uint8Array(contentOf(type, values).buffer));
}

function contentOf(type: GraphType, values: readonly number[]) {
  switch (type) {
    case 'float':
      return Float32Array.from(values);
    case 'int32':
      return Int32Array.from(values);
    case 'int64':
      return BigInt64Array.from(values, BigInt);
    default:
      return assertNever(type);
  }
}

function writeShape(shape: readonly number[], writer: PbfWriter): void {
  for (const side of shape) {
    writer.writeMessage(
      2,
      (size: number, dimension: PbfWriter) => dimension.writeVarintField(1, size),
      side,
    );
  }
}
