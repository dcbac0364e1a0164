/*
 * Tells the page around how high this one is, in CSS pixels: `{ dateline: { height } }`, whenever that
 * changes and whenever the page around asks with the text `dateline`. The message goes to whatever page
 * there is ('*'): anybody may frame this one, and nothing in the message is secret.
 */
const page = document.documentElement;

const tell = (): void => {
  const height = Math.ceil(page.getBoundingClientRect().height);
  parent.postMessage({ dateline: { height } }, '*');
};

if (parent !== window) {
  new ResizeObserver(tell).observe(page);
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data === 'dateline') tell();
  });
}
