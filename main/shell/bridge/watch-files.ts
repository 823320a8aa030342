import type { AdmittedFile } from '@shared/contract/bridge';
import { ipcRenderer } from 'electron';
import { channels } from '../channels';
import { pathOfFile } from './path-of-file';

/**
 * Listens, in the preload's own world, for files dropped or pasted anywhere on the window or picked
 * in a file input. `isTrusted` is false for events that a script of the page makes.
 */
export function watchFiles(onAdmitted: (files: AdmittedFile[]) => void): void {
  const pathsOf = (files: FileList | null | undefined) =>
    Array.from(files ?? [], pathOfFile).filter((path) => path !== '');
  const admit = async (files: FileList | null | undefined) => {
    const paths = pathsOf(files);
    if (paths.length === 0) return;
    const admitted: AdmittedFile[] = await ipcRenderer.invoke(channels.admitFiles, paths);
    if (admitted.length > 0) onAdmitted(admitted);
  };
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
  window.addEventListener(
    'dragover',
    (event) => {
      // Without this the browser refuses the drop. Text dragged between fields is none of ours.
      if (hasFiles(event)) event.preventDefault();
    },
    true,
  );
  window.addEventListener(
    'drop',
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.isTrusted) void admit(event.dataTransfer?.files);
    },
    true,
  );
  window.addEventListener(
    'paste',
    (event) => {
      const files = event.clipboardData?.files;
      // Text is the page's own affair, also where a spreadsheet lays a picture of it beside it.
      if (!event.isTrusted || pathsOf(files).length === 0) return;
      event.preventDefault();
      void admit(files);
    },
    true,
  );
  window.addEventListener(
    'change',
    (event) => {
      const { target } = event;
      if (event.isTrusted && target instanceof HTMLInputElement && target.type === 'file') {
        void admit(target.files);
      }
    },
    true,
  );
}
