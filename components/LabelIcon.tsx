import Ban from 'lucide-solid/icons/ban';
import CircleQuestionMark from 'lucide-solid/icons/circle-question-mark';
import UserRoundCheck from 'lucide-solid/icons/user-round-check';
import { Dynamic } from 'solid-js/web';
import type { Label } from '../utils/preferences.ts';

const ICONS = { sourced: UserRoundCheck, anonymous: CircleQuestionMark, denial: Ban } as const;

/** The sign of a kind, always beside its word. */
export function LabelIcon(props: { label: Label; size?: number }) {
  return (
    <Dynamic component={ICONS[props.label]} size={props.size ?? 14} stroke-width={2.25} aria-hidden="true" />
  );
}
