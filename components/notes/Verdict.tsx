import CircleCheck from 'lucide-solid/icons/circle-check';
import CircleDashed from 'lucide-solid/icons/circle-dashed';
import Scale from 'lucide-solid/icons/scale';
import { Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { noteMessages } from '../../utils/i18n/note.ts';
import type { Verdict as VerdictValue } from '../../utils/notes/types.ts';
import { useWords } from '../locale.tsx';

const ICONS = { 'to-check': CircleDashed, confirmed: CircleCheck, disputed: Scale } as const;

/** The reader's verdict as sign and word; nothing where she gave none. */
export function Verdict(props: { verdict: VerdictValue }) {
  const t = useWords(noteMessages);
  return (
    <Show when={props.verdict !== 'none' && props.verdict}>
      {(verdict) => (
        <span class="verdict">
          <Dynamic component={ICONS[verdict()]} size={14} aria-hidden="true" />
          {t(`verdict_${verdict()}`)}
        </span>
      )}
    </Show>
  );
}
