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
  const script = document.createElement('script');
  script.type = 'module';
  script.src = code;
  document.head.append(script);
}

if (form?.open === true || location.search !== '') ask();
for (const sign of ['pointerover', 'focusin', 'toggle']) form?.addEventListener(sign, ask);
