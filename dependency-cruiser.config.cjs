/** The layer rule of docs/architecture.md, checked instead of remembered. */
const deny = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    deny('no-cycles', 'A cycle means that two files are one.', {}, { circular: true }),
    deny(
      'shared-is-pure',
      'shared imports nothing of the project.',
      { path: '^shared' },
      { path: '^(main|renderer|tests)/' },
    ),
    deny(
      'shared-no-node',
      'shared runs in a page too.',
      { path: '^shared' },
      { dependencyTypes: ['core'] },
    ),
    deny(
      'main-not-renderer',
      'main and renderer meet in shared only.',
      { path: '^main' },
      { path: '^renderer' },
    ),
    deny(
      'renderer-not-main',
      'main and renderer meet in shared only.',
      { path: '^renderer' },
      { path: '^main' },
    ),
    deny(
      'renderer-no-node',
      'The page has no Node.',
      { path: '^renderer' },
      { dependencyTypes: ['core'] },
    ),
    deny(
      'features-apart',
      'A feature of the page never imports another; the app joins them.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    ),
    deny(
      'features-not-app',
      'The app imports features, not the other way.',
      { path: '^renderer/(features|components|lib)/' },
      { path: '^renderer/app/' },
    ),
    deny(
      'electron-in-shell',
      'Only main/shell imports electron.',
      { path: '^main', pathNot: '^main/shell/' },
      { path: '(^|/)node_modules/electron/|^electron$' },
    ),
    deny(
      'tfjs-in-trainer',
      'Only main/trainer imports tfjs.',
      { path: '^(main|renderer|shared)', pathNot: '^main/trainer/' },
      { path: '@tensorflow/' },
    ),
    deny(
      'trainer-alone',
      'The trainer is a process of its own: it shares only shared.',
      { path: '^main/trainer/' },
      { path: '^main/', pathNot: '^main/trainer/' },
    ),
    deny(
      'nobody-imports-trainer',
      'The trainer is started, never imported.',
      { path: '^main', pathNot: '^main/trainer/' },
      { path: '^main/trainer/' },
    ),
    deny(
      'no-unlisted',
      'Every import is in package.json.',
      { path: '^(main|renderer|shared)' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
