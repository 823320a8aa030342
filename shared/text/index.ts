export { describeError } from './describe-error';
export { describeVerdict } from './describe-verdict';
export { describeWarning } from './describe-warning';
