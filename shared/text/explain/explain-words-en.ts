import type { ExplainWords } from './explain-words';
import { recurrentWordsEn } from './recurrent-words-en';

const signal = (steps: number, features: number) =>
  steps === 1 ? count(features, 'number') : `${steps} steps of ${count(features, 'number')}`;
const count = (value: number, noun: string) =>
  `${value.toLocaleString('en')} ${noun}${value === 1 ? '' : 's'}`;

const reasons = {
  chosen: 'as chosen',
  saturates: 'chosen automatically: what a saturating activation hands on is centred behind it',
  rectifies: 'chosen automatically: in front of it, it decides which units are active at all',
  linear: 'chosen automatically: with a linear activation both places are the same',
};

export const explainWordsEn: ExplainWords = {
  input: 'Window',
  output: 'Output',
  layerTitle: (position, summary) => `Layer ${position}: ${summary}`,

  readsWindow: {
    'many-to-one': (steps) => `The network reads the last ${count(steps, 'value')}, step by step.`,
    'many-to-many': (steps) =>
      `The network reads ${count(steps, 'value')}, step by step, and answers after each.`,
    'one-to-many': (steps) =>
      `The network sees the last ${count(steps, 'value')} at once, as one vector, and unrolls its answer from it.`,
    'one-to-one': (steps) =>
      `The network sees the last ${count(steps, 'value')} at once, as one vector.`,
  },
  seesBeside: (names, numbers) =>
    `At each step it sees ${count(numbers, 'number')} beside the series: ${names.join(', ')}. Of the calendar, and of series that are known ahead, that is the value of the step that comes next.`,
  level: {
    series: 'Values are measured from the mean of the training part.',
    lastValue: 'Values are measured from the last value of their window.',
    firstValue:
      'Values are measured from the first value of their window: no step may know the last.',
  },

  passes: ({ inputSteps, inputs, outputSteps, outputs }) =>
    `Takes ${signal(inputSteps, inputs)}, hands on ${signal(outputSteps, outputs)}.`,
  learns: (numbers) => `It learns ${count(numbers, 'number')}.`,
  learnsNothing: 'It learns nothing.',

  recurrent: recurrentWordsEn,

  convolution: {
    causal: (filters, steps) =>
      `${count(filters, 'filter')} of ${count(steps, 'step')} slide over time and see no later step.`,
    same: (filters, steps) =>
      `${count(filters, 'filter')} of ${count(steps, 'step')} slide over time and see both sides of a step.`,
  },
  activation: (activation) => `Then ${activation}.`,
  pooling: {
    max: (steps) => `Of each ${steps} steps the largest value goes on.`,
    average: (steps) => `Of each ${steps} steps the mean goes on.`,
  },
  poolingRest: (steps) => `The last ${count(steps, 'step')} fill no whole pool and are left out.`,
  dense: {
    sequence: (units) => `${count(units, 'weighted sum')} of its inputs, at each step by itself.`,
    vector: (units) => `${count(units, 'weighted sum')} of its inputs.`,
  },
  dropout: (share) =>
    `In training, ${share} of its inputs are dropped and the rest is scaled up; a forecast sees all of them.`,

  normalization: {
    before: (activation, reason) =>
      `Batch normalization stands before ${activation} (${reasons[reason]}).`,
    after: (activation, reason) =>
      `Batch normalization stands after ${activation} (${reasons[reason]}).`,
    recurrentBefore: 'It normalizes the products x·W of all gates, within the layer.',
    recurrentAfter: 'It normalizes the hidden states that are handed on, behind the layer.',
    statistics:
      'In training it uses the mean and variance of each batch, in a forecast the moving ones.',
  },

  predicts: {
    'many-to-one': () => 'One value: the step after the window.',
    'many-to-many': () => 'After every step of the window, the value of the next.',
    'one-to-many': (steps) => `The ${count(steps, 'value')} after the window, at once.`,
    'one-to-one': () => 'One value: the step after the window.',
  },
  linearOutput: (inputs) => `A weighted sum of ${count(inputs, 'number')}.`,
  softmaxOutput: (inputs, bins) =>
    `From ${count(inputs, 'number')}, a probability for each of ${bins} values, evenly spaced over what was trained on; the forecast is their expected value.`,
  loss: {
    mse: () => 'Training lowers the mean squared error.',
    mae: () => 'Training lowers the mean absolute error.',
    huber: ({ delta }) =>
      `Training lowers the Huber loss: squared within ± ${delta} scaled units, linear beyond.`,
    pinball: ({ quantile }) =>
      `Training lowers the pinball loss: the forecast aims at the quantile ${quantile}, not at the mean.`,
    'cross-entropy': () => 'Training lowers the cross-entropy.',
  },
};
