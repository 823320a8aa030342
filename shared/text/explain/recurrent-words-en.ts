import type { RecurrentWords } from './recurrent-words';

const reader = (name: string) => `A second ${name} reads the steps from the end`;

const gates = {
  forget: 'forget gate',
  input: 'input gate',
  candidate: 'candidate',
  output: 'output gate',
  update: 'update gate',
  reset: 'reset gate',
};

export const recurrentWordsEn: RecurrentWords = {
  handsOnLast: 'Only the state after the last step goes on.',
  unrolls: (steps) => `It sees the same vector in each of the ${steps} steps that it computes.`,
  simpleRnn: (activation) =>
    `Mixes each step with the state of the step before: h ← ${activation}(x·W + h·U + b).`,
  lstm: (activation) =>
    `Carries a cell state c from step to step: the forget gate f keeps a share of it, the input gate i adds a share of the candidate g, the output gate o shows a share of it: c ← f ⊙ c + i ⊙ g, h = o ⊙ ${activation}(c).`,
  gru: {
    before:
      'The update gate z keeps a share of the old state and takes the rest from the candidate g, which sees the old state through the reset gate: h ← z ⊙ h + (1 − z) ⊙ g.',
    after:
      'The update gate z keeps a share of the old state and takes the rest from the candidate g: h ← z ⊙ h + (1 − z) ⊙ g. The reset gate acts behind the product of the old state and its weights, which has a bias of its own, as in cuDNN and Keras.',
  },
  gateActivation: (gate, activation) => `The ${gates[gate]} goes through ${activation}.`,
  ablatedLstm: {
    forget: {
      open: 'The forget gate is always 1: the cell state only adds up, nothing fades.',
      closed: 'The forget gate is always 0: the cell state starts anew at each step.',
    },
    input: {
      open: 'The input gate is always 1: the whole candidate enters the cell state.',
      closed: 'The input gate is always 0: nothing ever enters the cell state.',
    },
    candidate: {
      open: 'The candidate is always 1: what enters the cell state is the input gate alone.',
      closed: 'The candidate is always 0: nothing ever enters the cell state.',
    },
    output: {
      open: 'The output gate is always 1: the whole cell state is shown.',
      closed: 'The output gate is always 0: the layer hands on zeros.',
    },
  },
  ablatedGru: {
    update: {
      open: 'The update gate is always 1: the hidden state never changes.',
      closed: 'The update gate is always 0: each step replaces the hidden state.',
    },
    reset: {
      open: 'The reset gate is always 1: the candidate sees the whole old state.',
      closed: 'The reset gate is always 0: the candidate does not see the old state.',
    },
    candidate: {
      open: 'The candidate is always 1: the state can only move towards 1.',
      closed: 'The candidate is always 0: the state can only fade.',
    },
  },
  ablatedLearnsNothing: 'A gate that is set learns nothing; its weights are not counted.',
  coupled:
    'Input and forget gate are coupled, f = 1 − i: what enters the cell state replaces as much of it. The forget gate has no weights of its own.',
  peepholes:
    'Peepholes let the gates see the cell state: input and forget gate the old one, the output gate the new one, each by one weight a unit.',
  cellClip: (limit) => `Cell states are kept within ± ${limit}.`,
  variant: {
    vanilla: 'This is the vanilla LSTM of Greff et al. (2015): all three gates, with peepholes.',
    nig: 'This is the variant NIG of Greff et al. (2015): the vanilla LSTM without input gate.',
    nfg: 'This is the variant NFG of Greff et al. (2015): the vanilla LSTM without forget gate.',
    nog: 'This is the variant NOG of Greff et al. (2015): the vanilla LSTM without output gate.',
    niaf: 'This is the variant NIAF of Greff et al. (2015): the vanilla LSTM without activation of its input.',
    noaf: 'This is the variant NOAF of Greff et al. (2015): the vanilla LSTM without activation of its output.',
    cifg: 'This is the variant CIFG of Greff et al. (2015): the vanilla LSTM with coupled input and forget gate, much like a GRU.',
    np: 'This is the variant NP of Greff et al. (2015): the vanilla LSTM without peepholes.',
  },
  bidirectional: {
    sum: (name) => `${reader(name)}; the outputs of both are added.`,
    concat: (name) => `${reader(name)}; the outputs of both stand side by side.`,
    mul: (name) => `${reader(name)}; the outputs of both are multiplied.`,
    ave: (name) => `${reader(name)}; the outputs of both are averaged.`,
  },
  recurrentDropout: (share) =>
    `In training, ${share} of the old hidden state is dropped, the same in all steps of a sequence.`,
};
