import type { Inspection } from '@shared/domain/dataset/inspection';
import type { Said } from '../intake/said';

/** What each group of corrections gets: what was said and found, and how to say more. */
export interface GroupProps {
  said: Said;
  inspection: Inspection;
  onSay(said: Said): void;
}
