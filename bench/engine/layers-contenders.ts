import type { LayersModel, Scalar, Tensor, Variable } from '@tensorflow/tfjs-node';
import { createRandom } from '../../main/trainer/data/random';
import type { Tensorflow } from '../../main/trainer/runtime/runtime';
import { ADAM } from './adam';
import { type Contender, slide, type Trainee, timeSteps } from './contender';
import type { Work } from './works';

/** tf.layers on the same libtensorflow: a step as model.trainOnBatch does it, without its promises. */
export function layersContenders(tf: Tensorflow): Contender[] {
  return [
    { system: 'tf.layers', way: 'tape', task: 'train', prepare: (work) => prepareTrain(tf, work) },
    {
      system: 'tf.layers',
      way: 'apply',
      task: 'forecast',
      prepare: (work) => prepareForecast(tf, work),
    },
  ];
}

/** The networks of the engine: LSTM and GRU with sigmoid gates, which are not tf.layers' defaults. */
function buildModel(tf: Tensorflow, { network, window, units }: Work): LayersModel {
  const model = tf.sequential();
  const inputShape = [window, 1];
  // tf.layers warns of its own default, and seconds go by.
  const plain = { units, recurrentInitializer: 'glorotUniform' } as const;
  const gated = { ...plain, recurrentActivation: 'sigmoid' } as const;
  switch (network) {
    case 'simple-rnn':
      model.add(tf.layers.simpleRNN({ ...plain, inputShape }));
      break;
    case 'lstm':
      model.add(tf.layers.lstm({ ...gated, inputShape }));
      break;
    case 'gru':
      model.add(tf.layers.gru({ ...gated, inputShape }));
      break;
    case 'bilstm':
      model.add(
        tf.layers.bidirectional({ layer: tf.layers.lstm(gated), mergeMode: 'sum', inputShape }),
      );
      break;
  }
  model.add(tf.layers.dense({ units: 1 }));
  return model;
}

function prepareTrain(tf: Tensorflow, work: Work): Trainee {
  const { batch, window } = work;
  const model = buildModel(tf, work);
  const optimizer = tf.train.adam(
    ADAM.learningRate,
    ADAM.firstDecay,
    ADAM.secondDecay,
    ADAM.epsilon,
  );
  const variables = model.trainableWeights.map((weight) => weight.read() as Variable);
  const { normal } = createRandom(1);
  const inputs = tf.tensor3d(Float32Array.from({ length: batch * window }, normal), [
    batch,
    window,
    1,
  ]);
  const targets = tf.tensor2d(Float32Array.from({ length: batch }, normal), [batch, 1]);
  const loss = () =>
    (model.apply(inputs, { training: true }) as Tensor).squaredDifference(targets).mean() as Scalar;
  const step = () => tf.tidy(() => void optimizer.minimize(loss, true, variables)?.dataSync());
  return {
    parameterCount: model.countParams(),
    run: (steps) => timeSteps(step, steps),
    dispose() {
      tf.dispose([inputs, targets]);
      model.dispose();
      optimizer.dispose();
    },
  };
}

function prepareForecast(tf: Tensorflow, work: Work): Trainee {
  const model = buildModel(tf, work);
  const window = Float32Array.from({ length: work.window }, createRandom(1).normal);
  const step = () =>
    tf.tidy(() => {
      const inputs = tf.tensor3d(window.slice(), [1, work.window, 1]);
      slide(window, (model.apply(inputs) as Tensor).dataSync()[0]!);
    });
  return {
    parameterCount: model.countParams(),
    run: (steps) => timeSteps(step, steps),
    dispose: () => void model.dispose(),
  };
}
