/*
 * The key "/" leads to the search from every page, and on the search page into its field, unless the
 * reader is writing or has switched the key off there (WCAG 2.2, 2.1.4).
 */
const OFF = 'search-key-off';

const isOff = (): boolean => {
  try {
    return OFF in localStorage;
  } catch {
    return false;
  }
};

const toggle = document.querySelector<HTMLInputElement>('#search-key');
if (toggle) {
  toggle.checked = !isOff();
  toggle.onchange = () => {
    if (toggle.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, '');
  };
}

addEventListener('keydown', (event) => {
  const { key, ctrlKey, altKey, metaKey, target } = event;
  if (key !== '/' || ctrlKey || altKey || metaKey || isOff()) return;
  if (target instanceof Element && target.closest('input,select,textarea,[contenteditable]'))
    return;
  const field = document.querySelector<HTMLElement>('#search-words');
  event.preventDefault();
  if (field) field.focus();
  else document.querySelector<HTMLElement>('[aria-keyshortcuts="/"]')?.click();
});
