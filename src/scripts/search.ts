import { excerptNodes } from './search-excerpt.ts';
import { facetsOnPage } from './search-facets.ts';
import { asked, fillIn, filtersOf, orderOf, withoutFilters, wordsOf } from './search-form.ts';
import { loadIndex, type Found, type Hit, type SearchIndex } from './search-index.ts';

/*
 * The search page. What is looked for stands in the form and in the page's address, which each follow
 * the other; everything that is shown follows the form.
 */

/** Long enough for the next letter to come, short enough to feel at once. */
const PAUSE_MS = 150;
/** How many results are shown at once. */
const AT_ONCE = 10;

const form = element('#search-form', HTMLFormElement);
const field = element('#search-words', HTMLInputElement);
const status = element('#search-status', HTMLElement);
const clear = element('#search-clear', HTMLElement);
const order = element('#search-order', HTMLElement);
const { dataset: texts } = element('#search-results', HTMLElement);
const list = element('#search-list', HTMLElement);
const more = element('#search-more', HTMLElement);
const template = element('#search-result', HTMLTemplateElement);
const lists = element('#search-lists', HTMLElement);

const quotes = { open: texts.open ?? '"', close: texts.close ?? '"' };

const language = document.documentElement.lang;
const plurals = new Intl.PluralRules(language);
const numbers = new Intl.NumberFormat(language);
const facets = facetsOnPage(form, numbers);

let index: Promise<SearchIndex> | undefined;
/** What is shown. */
let shown: Found | undefined;
/** Counts searches, so that the answer to an earlier one does not overwrite a later one's. */
let turns = 0;
let pause: number | undefined;
/** Whether the present entry of the history is of words being typed, which the next letter replaces. */
let typing = false;

function element<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new TypeError(`The page has no ${selector}.`);
  return found;
}

/** Searches for what the form asks, and shows what is found. */
async function run(): Promise<void> {
  const turn = (turns += 1);
  const query = asked(form);
  const isNarrowed = Object.keys(filtersOf(query)).length > 0;
  facets.showChosen();
  clear.hidden = !isNarrowed;
  if (wordsOf(query) === '' && !isNarrowed) {
    show(undefined, [], '');
    facets.showTotals();
    return;
  }
  if (index === undefined) status.textContent = texts.searching ?? '';
  try {
    const loaded = await (index ??= loadIndex(texts.index ?? '', Number(texts.pages)));
    const found = await loaded.search(wordsOf(query), filtersOf(query), orderOf(query));
    const first = await Promise.all(found.results.slice(0, AT_ONCE).map(drawn));
    if (turn !== turns) return;
    show(found, first, found.results.length > 0 ? countText(found.results.length) : nothingText());
    await count(turn);
  } catch (problem) {
    if (turn !== turns) return;
    console.error(problem);
    index = undefined;
    show(undefined, [], texts.failed ?? '');
  }
}

/** Shows results, or where there are none the lists that lead on. */
function show(found: Found | undefined, first: readonly Node[], text: string): void {
  shown = found;
  list.replaceChildren(...first);
  more.hidden = (found?.results.length ?? 0) <= first.length;
  order.hidden = first.length === 0;
  lists.hidden = first.length > 0;
  status.textContent = text;
}

function countText(count: number): string {
  const forms: unknown = JSON.parse(texts.found ?? '{}');
  const byPlural = new Map<string, unknown>(Object.entries(forms ?? {}));
  const text = byPlural.get(plurals.select(count)) ?? byPlural.get('other');
  return String(text).replace('#', numbers.format(count));
}

function nothingText(): string {
  const words = wordsOf(asked(form));
  const what = words === '' ? texts.nothingFiltered : texts.nothing?.replace('#', () => words);
  return `${what ?? ''} ${(clear.hidden ? texts.tryWords : texts.tryFilters) ?? ''}`;
}

async function drawn(hit: Hit): Promise<Node> {
  const page = await hit.data();
  const item = document.importNode(template.content, true);
  const { title = page.url, about = '', language: own = language } = page.meta;
  const link = item.querySelector('a');
  if (link !== null) {
    link.href = page.url;
    link.lang = own;
    link.textContent = title;
  }
  item.querySelector('.about')?.append(about);
  // A place or an actor without other names has none but its title.
  if (page.raw_content !== title) {
    item.querySelector('.excerpt')?.append(...excerptNodes(page, quotes));
  }
  return item;
}

async function showMore(): Promise<void> {
  const turn = turns;
  const from = list.children.length;
  const results = shown?.results ?? [];
  const next = await Promise.all(results.slice(from, from + AT_ONCE).map(drawn));
  if (turn !== turns) return;
  list.append(...next);
  more.hidden = results.length <= list.children.length;
  list.children[from]?.querySelector('a')?.focus();
}

/**
 * Counts what each value of the open groups would find. Values chosen in a group widen what is found,
 * so a group is counted as if nothing were chosen in it.
 */
async function count(turn: number): Promise<void> {
  if (index === undefined || shown === undefined) return;
  const loaded = await index;
  const query = asked(form);
  facets.showCounts('differ', shown.filters.differ);
  for (const facet of facets.open()) {
    await loaded.loadFacet(facet);
    const { filters } = await loaded.search(wordsOf(query), filtersOf(query, facet), 'best');
    if (turn !== turns) return;
    facets.showCounts(facet, filters[facet]);
  }
}

/** Writes what is asked for into the page's address: a new entry of the history, or in place of the last. */
function remember(replace: boolean): void {
  const query = asked(form).toString();
  const search = query === '' ? '' : `?${query}`;
  if (search === location.search) return;
  const address = location.pathname + search;
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
}

function follow(isTyping: boolean): void {
  clearTimeout(pause);
  remember(typing);
  typing = isTyping;
  void run();
}

function readAddress(): void {
  clearTimeout(pause);
  typing = false;
  fillIn(form, new URLSearchParams(location.search));
  void run();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  follow(false);
});
form.addEventListener('input', (event) => {
  if (event.target !== field) return;
  clearTimeout(pause);
  pause = window.setTimeout(follow, PAUSE_MS, true);
});
form.addEventListener('change', (event) => {
  if (event.target === field) return;
  typing = false;
  follow(false);
});
// This event does not rise from the group that is opened, so it is caught on its way down.
form.addEventListener('toggle', () => void count(turns), true);
clear.addEventListener('click', () => {
  fillIn(form, withoutFilters(asked(form)));
  typing = false;
  follow(false);
  field.focus();
});
more.addEventListener('click', () => void showMore());
addEventListener('popstate', readAddress);

readAddress();
if (location.search === '') field.focus();
