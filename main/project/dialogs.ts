/** Native dialogs, implemented by main/shell. Each answers null (or []) where the person cancelled. */
export interface Dialogs {
  openFiles(options: DialogOptions): Promise<string[]>;
  openFile(options: DialogOptions): Promise<string | null>;
  saveFile(options: DialogOptions & { defaultName: string }): Promise<string | null>;
}

export interface DialogOptions {
  title: string;
  filters: { name: string; extensions: string[] }[];
}
