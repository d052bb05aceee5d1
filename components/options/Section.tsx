import { createUniqueId, type JSX, type ParentProps } from 'solid-js';

/** A part of the options, under its heading. */
export function Section(props: ParentProps<{ id?: string; icon: JSX.Element; title: string }>) {
  const heading = createUniqueId();
  return (
    <section class="options__section" id={props.id} aria-labelledby={heading}>
      <h2 id={heading}>
        {props.icon}
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}
