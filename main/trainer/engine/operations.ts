/** Attributes of a kernel where they are not the default; a bare number is an integer. */
export type OperationSettings = Readonly<
  Record<string, boolean | number | { readonly float: number }>
>;

/**
 * Kernels over tensors of floats, run at once (`Kernels`) or written down as a graph
 * (`GraphBuilder`): what computes with these does both.
 */
export interface Operations<Tensor> {
  /** A kernel with one output. */
  run(kernel: string, inputs: Tensor[], settings?: OperationSettings): Tensor;
  runMany(
    kernel: string,
    inputs: Tensor[],
    outputCount: number,
    settings?: OperationSettings,
  ): Tensor[];
  /** A constant number. */
  scalar(value: number): Tensor;
  /** A constant 32-bit integer. */
  integer(value: number): Tensor;
  /** A constant vector of 32-bit integers: axes, shapes. */
  integers(values: readonly number[]): Tensor;
}
