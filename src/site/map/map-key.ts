import type { PlacePrecision } from '../../model/place.ts';
import type { SiteContext } from '../context.ts';
import type { Certainty, MarkView } from '../event-card.ts';
import { kilometres } from './lengths.ts';
import type { MapView } from './map-view.ts';
import type { PlaceOnMap } from './place-on-map.ts';
import { RING_KM } from './spot-view.ts';

/** What a map's marks mean. Only what stands on the map is in it. */
export interface MapKeyView {
  readonly strands: readonly { readonly label: string; readonly mark: MarkView }[];
  readonly shapes: readonly { readonly label: string; readonly mark: MarkView }[];
  readonly sizes: readonly { readonly label: string; readonly large: boolean }[];
  readonly rings: readonly {
    readonly label: string;
    readonly ring: 'none' | 'thin' | 'dashed' | 'aside' | 'several';
  }[];
}

export function mapKey(
  context: SiteContext,
  map: MapView,
  places: readonly PlaceOnMap[],
): MapKeyView {
  const { timeline, words } = context;
  const { certainty } = words;
  const { key } = words.places;
  const spots = map.sheets.flatMap((sheet) => sheet.spots);
  const glyphs = spots.flatMap((spot) => spot.glyphs);
  const lanes = new Set(glyphs.map(({ lane }) => lane));
  const used = (shape: Certainty): boolean =>
    glyphs.some((glyph) => !glyph.announced && glyph.certainty === shape);
  const precisions = new Set(places.map(({ coordinates }) => coordinates.precision));
  const radius = (precision: PlacePrecision): string =>
    kilometres(context, RING_KM[precision] ?? 0);
  return {
    strands: timeline.site.strands.flatMap(({ label }, index) =>
      lanes.has(index + 1) ? [{ label, mark: sample(index + 1, {}) }] : [],
    ),
    shapes: [
      ...(['several', 'one', 'differ'] as const)
        .filter(used)
        .map((shape) => ({ label: certainty[shape], mark: sample(0, { certainty: shape }) })),
      ...(glyphs.some(({ announced }) => announced)
        ? [{ label: certainty.announced, mark: sample(0, { announced: true }) }]
        : []),
    ],
    sizes: [
      { label: key.oneEvent, large: false },
      { label: key.manyEvents(context.number(map.most)), large: true },
    ],
    rings: [
      ...(precisions.has('site') ? [{ label: key.site, ring: 'none' as const }] : []),
      ...(precisions.has('town') || precisions.has('city')
        ? [{ label: key.town, ring: 'thin' as const }]
        : []),
      ...(precisions.has('region')
        ? [{ label: key.region(radius('region')), ring: 'dashed' as const }]
        : []),
      ...(precisions.has('country')
        ? [{ label: key.country(radius('country')), ring: 'dashed' as const }]
        : []),
      ...(spots.some(({ from }) => from !== undefined)
        ? [{ label: key.aside, ring: 'aside' as const }]
        : []),
      ...(spots.some(({ count }) => count !== undefined)
        ? [{ label: key.several, ring: 'several' as const }]
        : []),
    ],
  };
}

function sample(lane: number, shape: Partial<MarkView>): MarkView {
  return {
    strand: '',
    lane,
    certainty: 'several',
    lasting: false,
    announced: false,
    label: '',
    ...shape,
  };
}
