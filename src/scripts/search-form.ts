import type { Filters, Order } from './search-index.ts';

/** The fields of the form that are no facets. */
const WORDS = 'q';
const ORDER = 'order';

/** What the form asks for: its fields that say anything. */
export function asked(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const text = typeof value === 'string' ? value.trim() : '';
    if (text !== '') query.append(name, text);
  }
  return query;
}

/** Fills the form in as a query says. */
export function fillIn(form: HTMLFormElement, query: URLSearchParams): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      control.checked = query.getAll(control.name).includes(control.value);
    } else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
      control.value = query.get(control.name) ?? '';
    }
  }
}

export function wordsOf(query: URLSearchParams): string {
  return query.get(WORDS) ?? '';
}

export function orderOf(query: URLSearchParams): Order {
  const order = query.get(ORDER);
  return order === 'earliest' || order === 'latest' ? order : 'best';
}

/**
 * What narrows a search.
 *
 * @param without A facet that is to be left aside.
 */
export function filtersOf(query: URLSearchParams, without?: string): Filters {
  const names = [...new Set(query.keys())];
  return Object.fromEntries(
    names
      .filter((name) => ![WORDS, ORDER, without].includes(name))
      .map((name) => [name, { any: query.getAll(name) }]),
  );
}

/** The query without what narrows it. */
export function withoutFilters(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...query].filter(([name]) => name === WORDS || name === ORDER));
}
