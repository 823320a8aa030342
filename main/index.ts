import { createDesktopStudio } from './desktop-studio';
import { runShell } from './shell/run-shell';

void runShell({ builtMain: __dirname, startStudio: createDesktopStudio });
