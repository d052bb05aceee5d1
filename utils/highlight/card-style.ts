/** The card's own style, for its closed shadow root. Logical properties: it runs both ways. */
export const CARD_STYLE = `
.card {
  --paper: light-dark(#fffefb, #1d2226);
  --ink: light-dark(#1b2226, #eceae4);
  --faint: light-dark(#5c666b, #a8b0b3);
  --rule: light-dark(#e3ded3, #394147);
  --sourced: light-dark(#0f766e, #5eead4);
  --anonymous: light-dark(#9a4a06, #fbbf24);
  --denial: light-dark(#be123c, #fda4af);
  box-sizing: border-box;
  inline-size: min(21rem, calc(100vw - 1rem));
  max-block-size: min(26rem, calc(100vh - 1rem));
  overflow: auto;
  overscroll-behavior: contain;
  padding: .8rem 1rem .7rem;
  border: 1px solid var(--rule);
  border-radius: 10px;
  background: var(--paper);
  color: var(--ink);
  font: 400 14px/1.55 system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", "Geeza Pro", Tahoma, sans-serif;
  text-align: start;
  box-shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 10px 30px rgb(0 0 0 / 16%);
  letter-spacing: normal;
  user-select: text;
}
.sourced { --kind: var(--sourced); --line: solid; }
.anonymous { --kind: var(--anonymous); --line: dashed; }
.denial { --kind: var(--denial); --line: double; }
header { display: flex; align-items: baseline; gap: .55rem; }
.label { color: var(--kind); font-weight: 600; border-block-end: 2px var(--line) var(--kind); line-height: 1.35; }
.denial .label { border-block-end-width: 3px; }
.naming { color: var(--faint); font-size: 13px; }
.close {
  margin-inline-start: auto; align-self: center; inline-size: 24px; block-size: 24px; padding: 0;
  border: 0; border-radius: 6px; background: none; color: var(--faint); font: 400 18px/1 system-ui; cursor: pointer;
}
.source { margin-block: .45rem 0; font-size: 16px; font-weight: 600; line-height: 1.45; }
.facts { display: flex; flex-wrap: wrap; gap: .1rem .6rem; margin-block: .1rem 0; color: var(--faint); font-size: 13px; }
.facts > * + *::before { content: "·"; margin-inline-end: .6rem; }
dl { margin: .55rem 0 0; padding-block-start: .5rem; border-block-start: 1px solid var(--rule); }
dt { color: var(--faint); font-size: 12px; }
dd { margin: 0 0 .45rem; }
.arrow { color: var(--faint); margin-inline: .35em; }
.jump {
  display: block; inline-size: 100%; padding: 0; border: 0; background: none; color: inherit; font: inherit;
  text-align: start; text-decoration: underline; text-decoration-color: var(--rule); text-underline-offset: .25em; cursor: pointer;
}
footer { display: flex; margin-block-start: .6rem; }
.note {
  padding: .25rem .75rem; border: 1px solid var(--rule); border-radius: 999px; background: none;
  color: var(--ink); font: inherit; font-size: 13px; cursor: pointer;
}
.note:hover, .jump:hover { border-color: var(--kind); text-decoration-color: currentColor; }
.close:hover { color: var(--ink); background: var(--rule); }
button:focus-visible { outline: 2px solid var(--kind); outline-offset: 2px; }
.spoken { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none; }
@media (prefers-reduced-motion: no-preference) {
  .card { animation: appear .12s ease-out; }
  @keyframes appear { from { opacity: 0; translate: 0 3px; } }
}
@media (forced-colors: active) { .card { border-color: CanvasText; } .note { border-color: ButtonText; } }
@media print { .card { display: none; } }
`;
