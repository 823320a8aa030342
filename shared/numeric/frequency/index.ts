export { addSteps } from './add-steps';
export { continueTimes } from './continue-times';
export { type InferredFrequency, inferFrequency } from './infer-frequency';
