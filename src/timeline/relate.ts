import { boundsOf } from '../edtf/bounds.ts';
import { overlap, sameBounds } from '../edtf/compare.ts';
import type { Mention, Value } from '../model/article.ts';
import { rangeOf, type Quantity } from '../model/count.ts';
import type { PlaceId } from '../model/ids.ts';

/**
 * How two values of one field stand to each other. `unjudged`: two different texts, which only an
 * editor can compare.
 */
export type Relation = 'agree' | 'compatible' | 'differ' | 'unjudged';

/** What values are compared with. */
export interface Measure {
  /** The site's time zone, in which a time has its day. */
  readonly zone: string;
  /** Whether a place lies within another, through however many steps. */
  readonly isWithin: (place: PlaceId, region: PlaceId) => boolean;
}

/** Compares two values of one field by the table of the README, "From reports to a verdict". Symmetric. */
export function relate(one: Value, other: Value, measure: Measure): Relation {
  switch (one.type) {
    case 'date': {
      if (other.type !== 'date') break;
      const [a, b] = [boundsOf(one.date, measure.zone), boundsOf(other.date, measure.zone)];
      if (sameBounds(a, b)) return 'agree';
      return overlap(a, b) ? 'compatible' : 'differ';
    }
    case 'count':
      if (other.type !== 'count') break;
      return relateQuantities(one.count.quantity, other.count.quantity);
    case 'place':
      if (other.type !== 'place') break;
      return relatePlaces(idsOf(one.places), idsOf(other.places), measure);
    case 'places':
      if (other.type !== 'places') break;
      return relateSets(idsOf(one.places), idsOf(other.places));
    case 'actors':
      if (other.type !== 'actors') break;
      return relateSets(idsOf(one.actors), idsOf(other.actors));
    case 'choice':
      if (other.type !== 'choice') break;
      return one.choice === other.choice ? 'agree' : 'differ';
    case 'text':
      if (other.type !== 'text') break;
      return sameText(one.text, other.text) ? 'agree' : 'unjudged';
    default:
      return one satisfies never;
  }
  throw new TypeError(`A ${one.type} cannot be compared with a ${other.type}.`);
}

function idsOf<Id>(mentions: readonly Mention<Id>[]): Id[] {
  return mentions.map(({ id }) => id);
}

function relateQuantities(one: Quantity, other: Quantity): Relation {
  const [a, b] = [rangeOf(one), rangeOf(other)];
  if (a.least === b.least && a.most === b.most) return 'agree';
  const apart = (a.most !== null && a.most < b.least) || (b.most !== null && b.most < a.least);
  return apart ? 'differ' : 'compatible';
}

/** Places: the same are in agreement; of two, one may lie within the other. */
function relatePlaces(
  one: readonly PlaceId[],
  other: readonly PlaceId[],
  { isWithin }: Measure,
): Relation {
  if (relateSets(one, other) === 'agree') return 'agree';
  const near = (a: PlaceId, b: PlaceId): boolean => a === b || isWithin(a, b) || isWithin(b, a);
  const covered = (some: readonly PlaceId[], by: readonly PlaceId[]): boolean =>
    some.every((a) => by.some((b) => near(a, b)));
  return covered(one, other) || covered(other, one) ? 'compatible' : 'differ';
}

function relateSets<Item>(one: readonly Item[], other: readonly Item[]): Relation {
  const [a, b] = [new Set(one), new Set(other)];
  const [aInB, bInA] = [a.isSubsetOf(b), b.isSubsetOf(a)];
  if (aInB && bInA) return 'agree';
  return aInB || bInA ? 'compatible' : 'differ';
}

/** Texts that differ only in case, white space or a full stop at the end say the same. */
function sameText(one: string, other: string): boolean {
  const bare = (text: string): string =>
    text.normalize('NFKC').replace(/\s+/g, ' ').trim().replace(/ ?\.$/, '').toLowerCase();
  return bare(one) === bare(other);
}
