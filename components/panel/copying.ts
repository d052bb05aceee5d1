import type { Translate } from '../../utils/i18n/translator.ts';
import type { Row } from '../../utils/panel/rows.ts';
import type { ReadyState } from '../../utils/panel/view.ts';
import type { Label } from '../../utils/preferences.ts';
import type { Doings } from './doings.ts';

type Words = Translate<Record<Label | 'no_source' | 'copied' | 'copy_failed', string>>;

/** The ways to take claims out of the panel, each said when it is done. */
export function createCopying(from: {
  readonly t: Words;
  readonly state: () => ReadyState;
  readonly shown: () => readonly Row[];
  readonly copy: (text: string) => Promise<boolean>;
  readonly doings: Doings;
}) {
  const { t, state, doings } = from;
  /** Asked for at each copy: the reader may have changed the language since. */
  const words = () => ({ label: (label: Label) => t(label), noSource: t('no_source') });
  const copy = async (make: () => Promise<string>) => {
    const isCopied = await make().then(from.copy, () => false);
    doings.say(isCopied ? t('copied') : t('copy_failed'));
  };
  return {
    row: (row: Row) =>
      copy(async () => {
        const { claimAsQuotation } = await import('../../utils/panel/copy.ts');
        return claimAsQuotation(row, state().article, words());
      }),
    list: () =>
      copy(async () => {
        const { claimsAsMarkdown } = await import('../../utils/panel/copy.ts');
        return claimsAsMarkdown(from.shown(), state().article, words());
      }),
    /** The article with its claims as they are now marked in it. */
    marked: () =>
      copy(async () => {
        const { toMarked } = await import('../../utils/exporters/marked.ts');
        const { article, attributions } = state();
        const id = article.title.replace(/\s+/g, ' ');
        return toMarked({ id, text: article.text, claims: attributions });
      }),
  };
}
