import { areKeysOff, isCommand, switchKeys } from './keys.ts';

/*
 * The key "/" leads to the search from every page, and on the search page into its field. The switch
 * for this and the other keys stands there.
 */
const toggle = document.querySelector<HTMLInputElement>('#search-key');
if (toggle) {
  toggle.checked = !areKeysOff();
  toggle.onchange = () => {
    switchKeys(toggle.checked);
  };
}

addEventListener('keydown', (event) => {
  if (event.key !== '/' || !isCommand(event) || areKeysOff()) return;
  const field = document.querySelector<HTMLElement>('#search-words');
  event.preventDefault();
  if (field) field.focus();
  else document.querySelector<HTMLElement>('[aria-keyshortcuts="/"]')?.click();
});
