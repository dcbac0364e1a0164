/*
 * Lets the codes on a page be copied by a button, which says what came of it. Without this, a code is
 * there to be selected.
 */
// Browsers give pages a clipboard only over a connection that nobody else can write to.
if ('clipboard' in navigator) {
  for (const box of document.querySelectorAll('.code')) {
    const code = box.querySelector('textarea');
    const button = box.querySelector('button');
    const status = box.querySelector('output');
    if (!code || !button || !status) continue;
    button.hidden = false;
    button.onclick = () => {
      navigator.clipboard.writeText(code.value).then(
        () => {
          status.value = status.dataset.copied ?? '';
        },
        () => {
          code.select();
          status.value = status.dataset.refused ?? '';
        },
      );
    };
  }
}
