/** Every screen of the extension: what `npm run screenshots` photographs and the accessibility tests examine. */

import { ARTICLE_SCENES } from './article.ts';
import { NOTE_SCENES } from './notes.ts';
import { PAGE_SCENES } from './pages.ts';
import { PANEL_SCENES } from './panel.ts';
import type { Scene } from './stage.ts';
import { STATE_SCENES } from './states.ts';

export type { Language, Scene, Stage } from './stage.ts';
export { closeStage, LANGUAGES, openStage, THEMES } from './stage.ts';

/** Those of the extension's own documents. The library comes after the notes, so that it has more than one. */
export const OWN_SCENES: readonly Scene[] = [
  ...PANEL_SCENES,
  ...STATE_SCENES,
  ...NOTE_SCENES,
  ...PAGE_SCENES,
];

export const SCENES: readonly Scene[] = [...OWN_SCENES, ...ARTICLE_SCENES];
