/** A tensor of libtensorflow, alive until its scope ends; constants until `dispose`. */
export type TensorId = number & { readonly brand: 'TensorId' };
