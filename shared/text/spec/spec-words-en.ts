import type { SpecWords } from './spec-words';

export const specWordsEn: SpecWords = {
  rules: {
    'at-least': 'at least {limit}',
    'more-than': 'more than {limit}',
    'at-most': 'at most {limit}',
    'less-than': 'less than {limit}',
    'fewest-entries': 'a list of at least {limit}',
    'most-entries': 'a list of at most {limit}',
    'fewest-letters': 'at least {limit} letters',
    'most-letters': 'at most {limit} letters',
    'one-of': '{choices}',
    object: 'an object with {choices}',
    'object-of-kind': 'an object with a kind: {choices}',
    'known-key': 'no such key; there are {choices}',
    number: 'a number',
    'whole-number': 'a whole number',
    'true-or-false': 'true, false',
    list: 'a list',
    text: 'a text',
    other: '{reason}',
  },
  orNull: ', or null',
  missing: 'missing',
  conflictMessage: 'The network spec does not fit together: {path} is {value}. {conflict}',
  conflictRemedy: 'Change one of the two.',
  conflicts: {
    'no-recurrent-layer':
      'A {sequence} network needs a recurrent layer: SimpleRNN, LSTM or GRU. Without one, use one-to-one.',
    'needs-a-sequence':
      'Convolution and pooling slide over steps; here they get a single vector. Move the layer in front of the last recurrent layer, or feed the window step by step (many-to-one).',
    'removes-steps':
      'In a many-to-many network every step predicts the next, so none may be pooled away. Remove the layer, or use many-to-one.',
    'pools-too-much': 'Only {steps} steps arrive here. Pool at most that many.',
    'sees-the-answer':
      'In a many-to-many network every step predicts the next; a layer that looks ahead would see the answer. Use one direction and causal padding, or many-to-one.',
    'output-steps-without-decoder':
      'Only a one-to-many network gives several values at once. Set it to 1, or use one-to-many.',
    'softmax-needs-cross-entropy':
      'A softmax output is trained by cross-entropy. Choose that loss, or a linear output.',
    'cross-entropy-needs-softmax':
      'Cross-entropy compares probabilities. Choose a softmax output, or another loss.',
    'coupling-needs-sigmoid':
      'With coupled gates f = 1 − i, so the input gate must stay between 0 and 1. Use sigmoid or hard-sigmoid, or uncouple the gates.',
    'coupled-gate-is-ablated':
      'Coupled gates share what one of them learns. Set the gate to learned, or uncouple the gates.',
    'stopping-needs-validation':
      'Early stopping watches the validation loss. Set a validation share above 0, or switch it off.',
    'state-needs-a-sequence':
      'Stateful training hands states from window to window, step by step. Use many-to-one or many-to-many, or another order.',
    'state-needs-one-direction':
      'Stateful training starts each window from the states before it; the backward direction has none. Use one direction, or another order.',
    'holidays-need-a-country': 'Which days are holidays depends on the country: choose one.',
    'country-without-holidays':
      'No country has this code, or its holidays are not known. Use an ISO code such as TR.',
    'input-repeated': '«{name}» is an input already. Leave it out here.',
  },
};
