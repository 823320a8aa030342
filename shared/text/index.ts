export { describeError } from './describe-error';
export { nameCountry, nameInputs } from './describe-inputs';
export { describeVerdict } from './describe-verdict';
export { describeWarning } from './describe-warning';
export { explainNetwork } from './explain/explain-network';
export { layerNames, showShare, summarizeLayer, summarizeStack } from './layer-names';
export { describeConflict } from './spec/describe-spec-error';
