import { areKeysOff, isCommand } from './keys.ts';

/**
 * Lets the keys `[` and `]`, and the arrows to the sides, go where the page's first links to the
 * previous and the next page go. Keys that are meant for something else are left alone: those of a
 * field, of a region that scrolls, those pressed together with another, and those switched off.
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
    if (direction === undefined || event.shiftKey || !isCommand(event)) return;
    if (event.key.length === 1 && areKeysOff()) return;
    // Arrows scroll what is wider than its place.
    if (event.target instanceof Element && event.target.closest('[tabindex]')) return;
    const link = page.querySelector<HTMLAnchorElement>(`a[rel="${direction}"]`);
    if (!link) return;
    event.preventDefault();
    link.click();
  });
}
