export const app = {
  skip: 'Skip to the work',
  language: 'Language',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  scrollArea: '{{name}}, scrollable',
  leave: {
    title: 'Stop training?',
    text_one:
      'One run is training in this project. It stops at its last checkpoint and can be resumed later.',
    text_other:
      '{{count, number}} runs are training or waiting in this project. They stop at their last checkpoint and can be resumed later.',
    stay: 'Stay here',
    go: 'Stop and open',
  },
  drop: 'Drop the file to import it',
};

export const nav = {
  label: 'Workflow',
  steps: {
    data: 'Data',
    network: 'Network',
    train: 'Train',
    forecast: 'Forecast',
    report: 'Report',
  },
  datasets_one: '{{count, number}} data set',
  datasets_other: '{{count, number}} data sets',
  dropFile: 'Drop a CSV to begin',
  needsData: 'Needs a data set',
  setUp: 'Ready to set up',
  running_one: '{{count, number}} run training',
  running_other: '{{count, number}} runs training',
  runs_one: '{{count, number}} run',
  runs_other: '{{count, number}} runs',
  invalidNetwork: 'Some values are not valid',
  needsNetwork: 'No run yet',
  forecasts_one: '{{count, number}} forecast',
  forecasts_other: '{{count, number}} forecasts',
  canForecast: 'Ready to forecast',
  needsRun: 'Needs a trained run',
  canReport: 'Ready to save',
  needsForecast: 'Needs a forecast',
};

export const project = {
  menu: 'Project: {{name}}',
  loading: 'Opening…',
  new: 'New project…',
  open: 'Open project…',
  recent: 'Recent',
  noRecent: 'No recent projects',
  sample: 'Sample',
  sampleHint: 'A project that comes with Gatecast, to try things out',
};

export const errors = {
  copyDetails: 'Copy details',
  copied: 'Copied',
  retry: 'Try again',
  dismiss: 'Dismiss',
};

export const frequency = {
  once: {
    second: 'Every second',
    minute: 'Every minute',
    hour: 'Hourly',
    day: 'Daily',
    week: 'Weekly',
    month: 'Monthly',
    quarter: 'Quarterly',
    year: 'Yearly',
    step: 'Numbered steps',
  },
  every: {
    second: 'Every {{count, number}} seconds',
    minute: 'Every {{count, number}} minutes',
    hour: 'Every {{count, number}} hours',
    day: 'Every {{count, number}} days',
    week: 'Every {{count, number}} weeks',
    month: 'Every {{count, number}} months',
    quarter: 'Every {{count, number}} quarters',
    year: 'Every {{count, number}} years',
    step: 'Every {{count, number}} steps',
  },
};
