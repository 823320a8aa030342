/** Channels beside the contract's, between the shell and its own preload. The page sees none. */
export const channels = {
  /** Preload → main: paths of dropped or picked files; answered with tokens. */
  admitFiles: 'shell.admit-files',
  /** Main → preload: tokens of files that the system handed over (arguments, file association). */
  filesAdmitted: 'shell.files-admitted',
  menuCommand: 'shell.menu-command',
  /** Main → preload, with the port. */
  trainerPort: 'shell.trainer-port',
} as const;
