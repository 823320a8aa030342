import type { Preferences } from '@shared/domain/project';
import { create } from 'zustand';
import { calls } from '@/lib/client';
import { changeLanguage } from './i18n';

interface PreferencesState {
  preferences: Preferences;
  change(part: Partial<Preferences>): void;
}

export const usePreferences = create<PreferencesState>()((set, get) => ({
  preferences: { theme: 'system', language: 'en' },
  change: (part) => {
    const preferences = { ...get().preferences, ...part };
    set({ preferences });
    void changeLanguage(preferences.language);
    // Shown at once; where it cannot be kept, this session still has it.
    void calls()
      .preferences.set(preferences)
      .catch(() => undefined);
  },
}));
