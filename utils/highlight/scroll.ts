const scrolls = (element: Element, view: Window) => {
  const { overflowY } = view.getComputedStyle(element);
  return /auto|scroll|overlay/.test(overflowY) && element.scrollHeight > element.clientHeight;
};

/** Brings a range to the middle of the screen, in every scrolling box around it; focus stays where it is. */
export function scrollToRange(range: Range, view: Window): void {
  const behavior = view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const { scrollingElement } = view.document;
  const parent = range.startContainer.parentElement;
  for (let box = parent; box !== null; box = box.parentElement) {
    if (box === scrollingElement || box === view.document.body || !scrolls(box, view)) continue;
    const target = range.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    const by = target.top + target.height / 2 - (frame.top + box.clientHeight / 2);
    box.scrollBy({ top: by, behavior: 'instant' });
  }
  const target = range.getBoundingClientRect();
  const height = Math.min(target.height, view.innerHeight * 0.8);
  view.scrollBy({ top: target.top + height / 2 - view.innerHeight / 2, behavior });
}
