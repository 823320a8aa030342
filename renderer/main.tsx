import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/theme.css';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/app';
import { startI18n } from './app/i18n';
import { loadPreferences } from './app/load-preferences';
import { listenForTrainerPorts } from './lib/training-port';
import { applyTrainingEvents } from './lib/training-store';

// The page's Content-Security-Policy forbids eval, which zod would otherwise probe.
z.config({ jitless: true });
listenForTrainerPorts(window, applyTrainingEvents);

const preferences = await loadPreferences();
await startI18n(preferences.language);
createRoot(document.getElementById('root')!).render(<App preferences={preferences} />);
