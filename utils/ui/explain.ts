import type { Language } from '../i18n/languages.ts';
import { noteMessages } from '../i18n/note.ts';
import { createTranslator } from '../i18n/translator.ts';
import { NotesError } from '../notes/errors.ts';

/** What to do about notes that could not be read or written, in the reader's language. */
export const explainNotesError = (error: unknown, language: Language): string =>
  createTranslator(language, noteMessages)(`error_${error instanceof NotesError ? error.code : 'failed'}`);
