import { z } from 'zod';
import { exposeBridge } from './shell/bridge/expose-bridge';

// zod tries `eval` otherwise, which the page's policy reports.
z.config({ jitless: true });
exposeBridge();
