import './Unplaced.css';
import { For } from 'solid-js';
import { panelMessages } from '../../utils/i18n/panel.ts';
import type { RemovedClaim } from '../../utils/panel/removed.ts';
import { useWords } from '../locale.tsx';

/** What the reader took off the list, with the way back. */
export function RemovedClaims(props: { claims: readonly RemovedClaim[]; onPutBack: (id: string) => void }) {
  const t = useWords(panelMessages);
  return (
    <details class="unplaced">
      <summary>{t('removed_claims', { count: props.claims.length })}</summary>
      <For each={props.claims}>
        {(claim) => (
          <div class="unplaced__claim">
            <blockquote dir="auto" lang={claim.language}>
              {claim.words}
            </blockquote>
            <button type="button" class="button button--plain" onClick={() => props.onPutBack(claim.id)}>
              {t('put_back')}
            </button>
          </div>
        )}
      </For>
    </details>
  );
}
