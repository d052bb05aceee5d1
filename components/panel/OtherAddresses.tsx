import './OtherAddresses.css';
import { createUniqueId, For } from 'solid-js';
import { panelMessages } from '../../utils/i18n/panel.ts';
import type { OtherAddress } from '../../utils/ui/other-addresses.ts';
import { useWords } from '../locale.tsx';

/** Other addresses of the article: those the reader is asked about, and those she has joined. */
export function OtherAddresses(props: {
  offers: readonly OtherAddress[];
  joined: readonly OtherAddress[];
  onJoin: (id: string) => void;
  onSplit: (id: string) => void;
  onKeepApart: (id: string) => void;
}) {
  const t = useWords(panelMessages);

  const Offer = (own: { offer: OtherAddress }) => {
    const id = createUniqueId();
    return (
      <section class="notice addresses__offer" aria-labelledby={id}>
        <h2 id={id}>{t('same_article', { count: own.offer.notes })}</h2>
        <bdi class="addresses__address">{own.offer.address}</bdi>
        <div class="addresses__answers">
          <button type="button" class="button" onClick={() => props.onJoin(own.offer.id)}>
            {t('same_article_join')}
          </button>
          <button type="button" class="button button--plain" onClick={() => props.onKeepApart(own.offer.id)}>
            {t('same_article_apart')}
          </button>
        </div>
      </section>
    );
  };

  return (
    <div class="addresses">
      <For each={props.offers}>{(offer) => <Offer offer={offer} />}</For>
      <For each={props.joined}>
        {({ id, address }) => (
          <p class="addresses__joined">
            <span>
              {t('joined_with')} <bdi class="addresses__address">{address}</bdi>
            </span>
            <button
              type="button"
              class="button button--plain"
              aria-label={t('split_from', { address })}
              onClick={() => props.onSplit(id)}
            >
              {t('split')}
            </button>
          </p>
        )}
      </For>
    </div>
  );
}
