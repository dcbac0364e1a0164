/*
 * Most readers never open the filters, so that their code is loaded when somebody is about to, or when the
 * address asks for some of the events already.
 */
const form = document.querySelector<HTMLDetailsElement>('.filters');
let isAsked = false;

function ask(): void {
  const code = form?.dataset.code;
  if (isAsked || code === undefined) return;
  isAsked = true;
  // Not an element with an address from the page: the pages' policy lets no script make one of a text.
  void import(/* @vite-ignore */ code);
}

if (form?.open === true || location.search !== '') ask();
for (const sign of ['pointerover', 'focusin', 'toggle']) form?.addEventListener(sign, ask);
