/**
 * Run as its own process: loads tfjs-node, multiplies two matrices on libtensorflow, prints its version.
 * argv[2] is the folder of the tfjs-node package.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import util from 'node:util';

// tfjs-node calls two helpers that newer Node no longer has.
Object.assign(util, {
  isNullOrUndefined: (/** @type {unknown} */ value) => value === null || value === undefined,
  isArray: Array.isArray,
});
process.env.TF_CPP_MIN_LOG_LEVEL ??= '3';

const packageDir = path.resolve(process.argv[2] ?? '.');
const tf = createRequire(path.join(packageDir, 'package.json'))(packageDir);
const product = tf.matMul(tf.tensor2d([1, 2, 3, 4], [2, 2]), tf.tensor2d([5, 6, 7, 8], [2, 2]));
const values = Array.from(product.dataSync()).join(' ');
if (values !== '19 22 43 50') throw new Error(`a matrix product came out as ${values}`);
console.log(
  JSON.stringify({ backend: tf.getBackend(), tensorflow: tf.backend().binding.TF_Version }),
);
