/** Says in a browser's storage that its reader has switched off keys that are a character. */
const OFF = 'search-key-off';

/** Whether the reader has switched off keys that are a character (WCAG 2.2, 2.1.4). */
export function areKeysOff(): boolean {
  try {
    return OFF in localStorage;
  } catch {
    // A browser can refuse its storage: nothing was switched off there.
    return false;
  }
}

export function switchKeys(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, '');
}

/** Whether a key was pressed alone, and not to write something. */
export function isCommand({ ctrlKey, altKey, metaKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey) return false;
  return !(
    target instanceof Element &&
    target.closest('input:not([type="checkbox"]), select, textarea, [contenteditable]')
  );
}
