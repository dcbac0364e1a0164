import type { Certainty, MarkView } from './event-card.ts';
import { once } from './once.ts';

/** What the marks mean: strands by lane and hue, certainty by shape. */
export interface KeyView {
  readonly title: string;
  readonly strands: readonly { readonly label: string; readonly mark: MarkView }[];
  readonly shapes: readonly { readonly label: string; readonly mark: MarkView }[];
  readonly more: { readonly href: string; readonly text: string };
}

/** The key to the marks. Strands without an event are not in it. */
export const keyView = once(({ timeline, words, addresses, eventsByStrand }): KeyView => {
  const { certainty } = words;
  const sample = (lane: number, shape: Partial<MarkView>): MarkView => ({
    strand: '',
    lane,
    certainty: 'several',
    lasting: false,
    announced: false,
    label: '',
    ...shape,
  });
  const shapes: readonly Certainty[] = ['several', 'one', 'differ'];
  return {
    title: certainty.key,
    strands: timeline.site.strands
      .map(({ id, label }, index) => ({ id, label, mark: sample(index + 1, {}) }))
      .filter(({ id }) => eventsByStrand.has(id)),
    shapes: [
      ...shapes.map((shape) => ({
        label: certainty[shape],
        mark: sample(0, { certainty: shape }),
      })),
      { label: certainty.lasting, mark: sample(0, { lasting: true }) },
      { label: certainty.announced, mark: sample(0, { announced: true }) },
    ],
    more: { href: `${addresses.about}#marks`, text: certainty.more },
  };
});
