import { excerptNodes } from './search-excerpt.ts';
import {
  loadIndex,
  type Filters,
  type Found,
  type Hit,
  type Order,
  type SearchIndex,
} from './search-index.ts';

/*
 * The search page. What is looked for stands in the form and in the page's address, which each follow
 * the other; everything that is shown follows the form.
 */

/** Long enough for the next letter to come, short enough to feel at once. */
const PAUSE_MS = 150;
const AT_ONCE = 10;

const form = element('#search-form', HTMLFormElement);
const field = element('#search-words', HTMLInputElement);
const clear = element('#search-clear', HTMLButtonElement);
const section = element('#search-results', HTMLElement);
const status = element('#search-status', HTMLElement);
const list = element('#search-list', HTMLElement);
const more = element('#search-more', HTMLButtonElement);
const template = element('#search-result', HTMLTemplateElement);
const lists = element('#search-lists', HTMLElement);
const groups = [...form.querySelectorAll<HTMLDetailsElement>('details[data-facet]')];

const language = document.documentElement.lang;
const plurals = new Intl.PluralRules(language);
const numbers = new Intl.NumberFormat(language);

let index: Promise<SearchIndex> | undefined;
let hits: readonly Hit[] = [];
/** Counts searches, so that the answer to an earlier one does not overwrite a later one's. */
let latest = 0;
let pause: number | undefined;
/** Whether the present entry of the history is of words being typed, which the next letter replaces. */
let typing = false;

function element<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new TypeError(`The page has no ${selector}.`);
  return found;
}

/** What the form asks for: its fields that say anything. */
function asked(): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const text = typeof value === 'string' ? value.trim() : '';
    if (text !== '') query.append(name, text);
  }
  return query;
}

/** Fills the form in as an address says. */
function restore(query: URLSearchParams): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      control.checked = query.getAll(control.name).includes(control.value);
    } else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
      control.value = query.get(control.name) ?? '';
    }
  }
}

function filtersOf(query: URLSearchParams, without?: string): Filters {
  const names = [...new Set(query.keys())].filter(
    (name) => !['q', 'order', without].includes(name),
  );
  return Object.fromEntries(names.map((name) => [name, { any: query.getAll(name) }]));
}

function orderOf(query: URLSearchParams): Order {
  const order = query.get('order');
  return order === 'earliest' || order === 'latest' ? order : 'best';
}

/** Writes what is asked for into the page's address: a new entry of the history, or in place of the last. */
function remember(query: URLSearchParams, replace: boolean): void {
  const search = query.size === 0 ? '' : `?${query.toString()}`;
  if (search === location.search) return;
  const address = location.pathname + search;
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
}

/** Searches for what the form asks, and shows what is found. */
async function run(): Promise<void> {
  const turn = (latest += 1);
  const query = asked();
  const filters = filtersOf(query);
  const words = query.get('q') ?? '';
  showChosen();
  clear.hidden = Object.keys(filters).length === 0;
  if (words === '' && clear.hidden) {
    showNothingAsked();
    return;
  }
  if (index === undefined) status.textContent = section.dataset.searching ?? '';
  try {
    const loaded = await (index ??= loadIndex(section.dataset.index ?? ''));
    const found = await loaded.search(words, filters, orderOf(query));
    if (turn !== latest) return;
    await showFound(found, words, turn);
    await showCounts(loaded, found, turn);
  } catch (problem) {
    console.error(problem);
    index = undefined;
    if (turn === latest) showFailure();
  }
}

function showNothingAsked(): void {
  hits = [];
  list.replaceChildren();
  more.hidden = true;
  lists.hidden = false;
  status.textContent = '';
  for (const choice of choices()) setCount(choice, Number(choice.dataset.count));
}

async function showFound(found: Found, words: string, turn: number): Promise<void> {
  const first = await Promise.all(found.results.slice(0, AT_ONCE).map(drawn));
  if (turn !== latest) return;
  hits = found.results;
  list.replaceChildren(...first);
  more.hidden = hits.length <= list.children.length;
  lists.hidden = hits.length > 0;
  status.textContent = hits.length > 0 ? countText(hits.length) : nothingText(words);
}

function showFailure(): void {
  hits = [];
  list.replaceChildren();
  more.hidden = true;
  lists.hidden = false;
  status.textContent = section.dataset.failed ?? '';
}

function countText(count: number): string {
  const texts: unknown = JSON.parse(section.dataset.found ?? '{}');
  const byPlural = new Map(Object.entries(texts ?? {}));
  const text: unknown = byPlural.get(plurals.select(count)) ?? byPlural.get('other');
  return String(text).replace('#', numbers.format(count));
}

function nothingText(words: string): string {
  const { nothing, nothingFiltered, tryFilters, tryWords } = section.dataset;
  const what = words === '' ? nothingFiltered : nothing?.replace('#', () => words);
  return `${what ?? ''} ${(clear.hidden ? tryWords : tryFilters) ?? ''}`;
}

async function drawn(hit: Hit): Promise<Node> {
  const { url, excerpt, meta } = await hit.data();
  const item = template.content.cloneNode(true);
  if (!(item instanceof DocumentFragment)) throw new TypeError('A result has no form.');
  const link = item.querySelector('a');
  if (link !== null) {
    link.href = url;
    link.textContent = meta.title ?? url;
    link.lang = meta.language ?? language;
  }
  item.querySelector('.about')?.append(meta.about ?? '');
  item.querySelector('.excerpt')?.append(...excerptNodes(excerpt));
  return item;
}

async function showMore(): Promise<void> {
  const turn = latest;
  const shown = list.children.length;
  const next = await Promise.all(hits.slice(shown, shown + AT_ONCE).map(drawn));
  if (turn !== latest) return;
  list.append(...next);
  more.hidden = hits.length <= list.children.length;
  list.children[shown]?.querySelector('a')?.focus();
}

type Choice = HTMLInputElement | HTMLOptionElement;

/** The values of a facet, or of all: boxes, or the options of a list. */
function choices(within: ParentNode = form): NodeListOf<Choice> {
  return within.querySelectorAll<Choice>('[data-count]');
}

function setCount(choice: Choice, count: number): void {
  const text = numbers.format(count);
  if (choice instanceof HTMLOptionElement) {
    choice.textContent = `${choice.dataset.label ?? ''} (${text})`;
    return;
  }
  const label = choice.closest('label');
  label?.classList.toggle('none', count === 0);
  label?.querySelector('.count')?.replaceChildren(text);
}

/** Says beside each group's name what is chosen in it, for when the group is closed. */
function showChosen(): void {
  for (const group of groups) {
    const chosen = [...choices(group)]
      .filter((choice) => (choice instanceof HTMLOptionElement ? choice.selected : choice.checked))
      .map((choice) => choice.dataset.label ?? '');
    group.querySelector('.chosen')?.replaceChildren(chosen.join(', '));
  }
}

/**
 * Counts what each value of the open groups would find. The values chosen in a group widen what is
 * found, so a group is counted as if nothing were chosen in it.
 */
async function showCounts(loaded: SearchIndex, found: Found, turn: number): Promise<void> {
  const query = asked();
  for (const group of groups.filter(({ open }) => open)) {
    const facet = group.dataset.facet ?? '';
    await loaded.loadFacet(facet);
    const known = query.has(facet) ? undefined : found.filters[facet];
    const counts =
      known ??
      (await loaded.search(query.get('q') ?? '', filtersOf(query, facet), 'best')).filters[facet];
    if (turn !== latest) return;
    for (const choice of choices(group)) setCount(choice, counts?.[choice.value] ?? 0);
  }
}

function runSoon(): void {
  clearTimeout(pause);
  pause = window.setTimeout(() => {
    remember(asked(), typing);
    typing = true;
    void run();
  }, PAUSE_MS);
}

function runNow(): void {
  clearTimeout(pause);
  remember(asked(), typing);
  typing = false;
  void run();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  runNow();
});
form.addEventListener('input', (event) => {
  if (event.target === field) runSoon();
});
form.addEventListener('change', (event) => {
  if (event.target === field) return;
  typing = false;
  runNow();
});
form.addEventListener(
  'toggle',
  () => {
    void run();
  },
  true,
);
clear.addEventListener('click', () => {
  const query = new URLSearchParams();
  for (const name of ['q', 'order']) query.set(name, asked().get(name) ?? '');
  restore(query);
  typing = false;
  runNow();
  field.focus();
});
more.addEventListener('click', () => {
  void showMore();
});
addEventListener('popstate', () => {
  clearTimeout(pause);
  typing = false;
  restore(new URLSearchParams(location.search));
  void run();
});

restore(new URLSearchParams(location.search));
if (location.search === '') field.focus();
else void run();
