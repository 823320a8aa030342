/**
 * Values found again by a list of numbers: a tree of maps, since a key glued together from the
 * numbers would cost more than the tensor it stands for.
 */
export class NumberTree<Value> {
  #root: Node<Value> = makeNode();

  /** The value of these numbers, made where it is not there yet. */
  get(numbers: readonly number[], make: () => Value): Value {
    let node = this.#root;
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at]!;
      let next = node.next.get(number);
      if (next === undefined) {
        next = makeNode();
        node.next.set(number, next);
      }
      node = next;
    }
    node.value ??= make();
    return node.value;
  }

  /** Forgets all. @returns what was in it */
  clear(): Value[] {
    const values: Value[] = [];
    const nodes = [this.#root];
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
      if (node.value !== null) values.push(node.value);
      nodes.push(...node.next.values());
    }
    this.#root = makeNode();
    return values;
  }
}

interface Node<Value> {
  value: Value | null;
  next: Map<number, Node<Value>>;
}

const makeNode = <Value>(): Node<Value> => ({ value: null, next: new Map() });
