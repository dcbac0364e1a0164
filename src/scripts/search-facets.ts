/** A value by which a search is narrowed: a box to tick, or an option of a list. */
type Choice = HTMLInputElement | HTMLOptionElement;

/** Draws what is chosen in the groups of facets, and how many pages each value would find. */
export interface FacetsOnPage {
  /** The facets whose groups are open. */
  readonly open: () => readonly string[];
  /** Says beside each group's name what is chosen in it, for when the group is closed. */
  readonly showChosen: () => void;
  /**
   * Shows the counts of a facet's values.
   *
   * @param counts Those that are not 0; `undefined` where they are not known.
   */
  readonly showCounts: (
    facet: string,
    counts: Readonly<Record<string, number>> | undefined,
  ) => void;
  /** Shows how many pages have each value where nothing is looked for. */
  readonly showTotals: () => void;
}

export function facetsOnPage(form: HTMLFormElement, numbers: Intl.NumberFormat): FacetsOnPage {
  const groups = [...form.querySelectorAll<HTMLDetailsElement>('details[data-facet]')];
  const choices = [...form.querySelectorAll<Choice>('[data-count]')];
  const setCount = (choice: Choice, count: number | undefined): void => {
    const text = count === undefined ? '' : numbers.format(count);
    if (choice instanceof HTMLOptionElement) {
      choice.textContent = `${choice.dataset.label ?? ''} (${text})`;
      return;
    }
    const label = choice.closest('label');
    label?.classList.toggle('none', count === 0);
    label?.querySelector('.count')?.replaceChildren(text);
  };
  return {
    open: () => groups.filter(({ open }) => open).map((group) => group.dataset.facet ?? ''),
    showChosen: () => {
      for (const group of groups) {
        const chosen = choices.filter((choice) => group.contains(choice) && isChosen(choice));
        const labels = chosen.map((choice) => choice.dataset.label);
        group.querySelector('.chosen')?.replaceChildren(labels.join(', '));
      }
    },
    showCounts: (facet, counts) => {
      for (const choice of choices.filter((each) => facetOf(each) === facet)) {
        setCount(choice, counts === undefined ? undefined : (counts[choice.value] ?? 0));
      }
    },
    showTotals: () => {
      for (const choice of choices) setCount(choice, Number(choice.dataset.count));
    },
  };
}

function isChosen(choice: Choice): boolean {
  return choice instanceof HTMLOptionElement ? choice.selected : choice.checked;
}

function facetOf(choice: Choice): string | undefined {
  return choice instanceof HTMLOptionElement ? choice.closest('select')?.name : choice.name;
}
