import '../panel/Excerpt.css';
import ExternalLink from 'lucide-solid/icons/external-link';
import { Show } from 'solid-js';
import { libraryMessages } from '../../utils/i18n/library.ts';
import { noteMessages } from '../../utils/i18n/note.ts';
import type { NoteView } from '../../utils/notes/types.ts';
import { addressOfPassage } from '../../utils/panel/text-fragment.ts';
import { LabelIcon } from '../LabelIcon.tsx';
import { useWords } from '../locale.tsx';
import { Marked } from '../panel/Marked.tsx';

/** The address of the page at the words a note is on. */
function addressOf({ claim, page }: NoteView): string {
  if (!claim) return page.url;
  const { exact } = claim.target.quote;
  const paragraph = exact.split('\n').find((line) => line.trim() !== '') ?? exact;
  return addressOfPassage(page.url, paragraph, { start: 0, end: paragraph.length });
}

/** What a note is on: the claim as it was noted, and the way back to it. */
export function LibraryEntry(props: { entry: NoteView; words: readonly string[]; withPage: boolean }) {
  const t = useWords(libraryMessages);
  const noteWords = useWords(noteMessages);
  return (
    <div class="entry" data-label={props.entry.claim?.label ?? undefined}>
      <Show when={props.withPage}>
        <p class="entry__page">
          <bdi>{props.entry.page.title}</bdi> · <bdi>{props.entry.page.site}</bdi>
        </p>
      </Show>
      <Show when={props.entry.claim} fallback={<p class="entry__page">{noteWords('on_article')}</p>}>
        {(claim) => (
          <>
            <p class="entry__head">
              <Show when={claim().label}>
                {(label) => (
                  <span class="entry__label">
                    <LabelIcon label={label()} />
                    {t(label())}
                  </span>
                )}
              </Show>
              <strong dir="auto">{claim().resolved ?? claim().source ?? t('no_source')}</strong>
            </p>
            <blockquote class="excerpt" lang={claim().language} dir="auto">
              <Marked text={claim().target.quote.exact} words={props.words} />
            </blockquote>
          </>
        )}
      </Show>
      <a class="entry__back" href={addressOf(props.entry)} target="_blank" rel="noreferrer">
        <ExternalLink size={13} aria-hidden="true" />
        {props.entry.claim ? t('open_claim') : t('open_page')}
      </a>
    </div>
  );
}
