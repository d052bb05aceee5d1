import type { Span } from '../../utils/attribution/types.ts';
import type { NoteRecord } from '../../utils/notes/types.ts';
import type { Correction } from '../../utils/panel/correcting.ts';
import type { PlaceAnswer } from '../../utils/panel/note-places.ts';
import type { NoteSaver, SaveState } from '../../utils/panel/note-saver.ts';
import type { Label } from '../../utils/preferences.ts';
import type { NoteTools } from '../notes/NoteList.tsx';

/** What the panel asks of the world around it. */
export interface PanelActions {
  /** Scrolls the page to the claim and flashes it. */
  readonly go: (index: number) => void;
  readonly copy: (text: string) => Promise<boolean>;
  readonly openLibrary: () => void;
  readonly openOptions: () => void;
  /** Asks the reader to let this site be read by itself. */
  readonly allowSite: () => void;
  /** Lists words of the article as a claim. Resolves once the reader's correction is on the disk. */
  readonly addClaim: (span: Span, label: Label) => Promise<void>;
  /** Keeps what the reader says of a claim; resolves to the way back. */
  readonly relabelClaim: (index: number, correction: Correction) => Promise<() => Promise<void>>;
  /** Takes a claim off the list; resolves to the way back. */
  readonly removeClaim: (index: number) => Promise<() => Promise<void>>;
  readonly undoCorrection: (id: string) => Promise<void>;
  /** What is selected on the page; null where nothing of the article is. */
  readonly selection: () => Promise<Span | null>;
  readonly retryNotes: () => void;
  /** `index` is null for a note on the whole article. */
  readonly makeDraftSaver: (
    noteId: string,
    index: number | null,
    onState: (state: SaveState) => void,
  ) => NoteSaver;
  readonly makeEditSaver: NoteTools['makeEditSaver'];
  readonly deleteNote: (note: NoteRecord) => Promise<void>;
  readonly restoreNote: (note: NoteRecord) => Promise<void>;
  /** Keeps what the reader says of a doubtful place; resolves to the way back. */
  readonly answerPlace: (note: NoteRecord, answer: PlaceAnswer) => Promise<() => Promise<void>>;
}
