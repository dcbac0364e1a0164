/**
 * Lets the keys `[` and `]`, and the arrows to the sides, go where the page's first links to the
 * previous and the next page go. Keys that are meant for something else are left alone: those of a
 * field, of a region that scrolls, and those pressed together with another.
 */
export function turnPagesByKeys(page: Document): void {
  const mirrored = page.documentElement.dir === 'rtl';
  const directions: Readonly<Record<string, 'prev' | 'next'>> = {
    '[': 'prev',
    ']': 'next',
    ArrowLeft: mirrored ? 'next' : 'prev',
    ArrowRight: mirrored ? 'prev' : 'next',
  };
  page.addEventListener('keydown', (event) => {
    const direction = directions[event.key];
    if (direction === undefined || event.defaultPrevented || event.altKey) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { target } = event;
    if (target instanceof Element && target.closest('input, select, textarea, [tabindex]')) return;
    const link = page.querySelector<HTMLAnchorElement>(`a[rel="${direction}"]`);
    if (!link) return;
    event.preventDefault();
    link.click();
  });
}
