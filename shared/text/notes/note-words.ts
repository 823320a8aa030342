/** A catalogue of one group of notes in one language: the code behind the dot → its sentence. */
export type NoteWords = Readonly<Record<string, string>>;
