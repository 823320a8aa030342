import type { ProjectDatabase } from '../../project/project';
import { dropVolumes } from './volumes';

/**
 * Removes what an interrupted import or preparation left behind: volumes whose data set or revision
 * never came to be.
 */
export function removeLeftovers(database: ProjectDatabase): Promise<void> {
  return dropVolumes(
    database,
    `dataset_id NOT IN (SELECT id FROM datasets) OR (revision IS NOT NULL AND NOT EXISTS
      (SELECT 1 FROM dataset_revisions r
       WHERE r.dataset_id = volumes.dataset_id AND r.revision = volumes.revision))`,
  );
}
