import { For } from 'solid-js';
import { findWords } from '../../utils/panel/search.ts';

/** A text with the words that were searched for marked in it. */
export function Marked(props: { text: string; words: readonly string[] }) {
  const pieces = () => {
    const pieces: { text: string; found: boolean }[] = [];
    let at = 0;
    for (const { start, end } of findWords(props.text, props.words)) {
      pieces.push({ text: props.text.slice(at, start), found: false });
      pieces.push({ text: props.text.slice(start, end), found: true });
      at = end;
    }
    pieces.push({ text: props.text.slice(at), found: false });
    return pieces.filter((piece) => piece.text !== '');
  };
  return <For each={pieces()}>{(piece) => (piece.found ? <mark>{piece.text}</mark> : piece.text)}</For>;
}
