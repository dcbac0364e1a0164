/** A value that a reader can filter by. */
interface Option {
  readonly box: HTMLInputElement;
  readonly count: Element | null;
  readonly row: Element;
  readonly facet: string;
  /** The places in the list of the events that have it. */
  readonly events: ReadonlySet<number>;
}

/**
 * Lets the filters of a page combine in place: options become boxes to tick, the address carries
 * what is ticked, events and dates that do not fit are hidden, and how many are shown is announced.
 * Without this, every option is a link to a page of its own.
 */
function combineFilters(page: Document): void {
  const form = page.querySelector<HTMLDetailsElement>('.filters');
  const status = form?.querySelector('output');
  const clear = form?.querySelector('button');
  const events = [...page.querySelectorAll<HTMLElement>('.year .event')];
  if (!form || !status || !clear || events.length === 0) return;
  const groups = [...page.querySelectorAll<HTMLElement>('.year, .group')];
  const marks = [...page.querySelectorAll('.overview .lane a')];
  const place = new Map(events.map(({ id }, index) => [`#${id}`, index]));
  const number = new Intl.NumberFormat(page.documentElement.lang);
  const options = [...form.querySelectorAll<HTMLElement>('li')].map(asBox);

  const show = (): void => {
    const fitting = matching(options, events.length);
    const filtered = options.some(({ box }) => box.checked);
    for (const [index, event] of events.entries()) event.hidden = !fitting.has(index);
    for (const group of groups) group.hidden = !group.querySelector('.event:not([hidden])');
    for (const mark of marks) {
      mark.classList.toggle('off', !fitting.has(place.get(mark.getAttribute('href') ?? '') ?? -1));
    }
    for (const { row, count, events: own, facet } of options) {
      const others = matching(options, events.length, facet);
      const left = [...own].filter((index) => others.has(index)).length;
      row.classList.toggle('none', left === 0);
      if (count) count.textContent = number.format(left);
    }
    page.body.classList.toggle('filtered', filtered);
    clear.hidden = !filtered;
    status.textContent = filtered
      ? (form.dataset.status ?? '')
          .replace('{shown}', number.format(fitting.size))
          .replace('{all}', number.format(events.length))
      : '';
  };
  const readAddress = (): void => {
    const query = new URLSearchParams(location.search);
    for (const { box } of options) box.checked = query.getAll(box.name).includes(box.value);
    if (options.some(({ box }) => box.checked)) form.open = true;
    show();
  };
  const change = (): void => {
    const query = new URLSearchParams(
      options.flatMap(({ box }) => (box.checked ? [[box.name, box.value]] : [])),
    ).toString();
    history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
    show();
  };
  form.addEventListener('change', change);
  clear.addEventListener('click', () => {
    for (const { box } of options) box.checked = false;
    change();
    form.querySelector('summary')?.focus();
  });
  addEventListener('popstate', readAddress);
  readAddress();
}

/** Makes a box to tick out of a link. */
function asBox(row: HTMLElement): Option {
  const facet = row.parentElement?.dataset.facet ?? '';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = facet;
  const link = row.querySelector('a');
  box.value = row.dataset.value ?? link?.pathname.split('/').at(-2) ?? '';
  const label = document.createElement('label');
  label.append(box, link?.textContent ?? '', ...row.querySelectorAll('span'));
  row.replaceChildren(label);
  return {
    box,
    row,
    facet,
    count: label.querySelector('span'),
    events: new Set(placesIn(row.dataset.events ?? '')),
  };
}

/** The places of events, from the distances between them. */
function placesIn(distances: string): number[] {
  let place = 0;
  return distances.split(' ').map((distance) => (place += Number(distance)));
}

/**
 * The events that have, of every facet of which something is ticked, one of the ticked values.
 *
 * @param except A facet that is left out of account.
 */
function matching(options: readonly Option[], all: number, except?: string): Set<number> {
  const ticked = options.filter(({ box, facet }) => box.checked && facet !== except);
  const facets = Map.groupBy(ticked, ({ facet }) => facet);
  const events = Array.from({ length: all }, (_, index) => index);
  return new Set(
    events.filter((index) =>
      [...facets.values()].every((any) => any.some((option) => option.events.has(index))),
    ),
  );
}

combineFilters(document);
