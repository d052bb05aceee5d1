import { createSignal, Show } from 'solid-js';
import { OtherAddresses } from '../../components/panel/OtherAddresses.tsx';
import type { NotesStore } from '../../utils/notes/index.ts';
import type { ReadyState } from '../../utils/panel/view.ts';
import { createOtherAddresses } from '../../utils/ui/other-addresses.ts';

/** Joins the article in front with the same one at another address, and takes them apart again. */
export function SameArticle(props: {
  store: NotesStore;
  state: ReadyState;
  explain: (error: unknown) => string;
}) {
  const [trouble, setTrouble] = createSignal('');
  const addresses = createOtherAddresses(props.store, () => props.state);
  const run = (work: Promise<void>) =>
    void work.then(
      () => setTrouble(''),
      (error) => setTrouble(props.explain(error)),
    );
  return (
    <>
      <OtherAddresses
        offers={addresses.offers()}
        joined={addresses.joined()}
        onJoin={(id) => run(addresses.join(id))}
        onSplit={(id) => run(addresses.split(id))}
        onKeepApart={addresses.keepApart}
      />
      <Show when={trouble()}>
        <p role="alert">{trouble()}</p>
      </Show>
    </>
  );
}
