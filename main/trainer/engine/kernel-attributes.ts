import type { NativeBinding } from '../runtime/runtime';

/** An attribute of a kernel; a bare number or list of them is of integers. */
export type Setting = boolean | number | string | readonly number[] | { readonly float: number };
export type Settings = Readonly<Record<string, Setting>>;

export type Attribute = Parameters<NativeBinding['executeOp']>[1][number];

/** Settings as the binding takes them, made once for each object. */
export class KernelAttributes {
  readonly #binding: NativeBinding;
  readonly #known = new WeakMap<Settings, Attribute[]>();

  constructor(binding: NativeBinding) {
    this.#binding = binding;
  }

  of(settings: Settings): Attribute[] {
    const known = this.#known.get(settings);
    if (known !== undefined) return known;
    const made = Object.entries(settings).map(([name, value]) => this.#make(name, value));
    // libtensorflow finds a type in its inputs, except where these are a list of N.
    if ('N' in settings) {
      const { TF_ATTR_TYPE, TF_FLOAT } = this.#binding;
      made.push({ name: 'T', type: TF_ATTR_TYPE, value: TF_FLOAT });
    }
    this.#known.set(settings, made);
    return made;
  }

  #make(name: string, value: Setting): Attribute {
    const { TF_ATTR_BOOL, TF_ATTR_FLOAT, TF_ATTR_INT, TF_ATTR_STRING } = this.#binding;
    switch (typeof value) {
      case 'boolean':
        return { name, type: TF_ATTR_BOOL, value };
      case 'number':
        return { name, type: TF_ATTR_INT, value };
      case 'string':
        return { name, type: TF_ATTR_STRING, value };
      default:
        return 'float' in value
          ? { name, type: TF_ATTR_FLOAT, value: value.float }
          : { name, type: TF_ATTR_INT, value };
    }
  }
}
