import type { GeoCoordinates, PlaceLeaf } from 'schema-dts';
import type { Place } from '../../model/place.ts';
import type { SiteContext } from '../../site/context.ts';
import { geoNamesAddress } from '../../site/geonames.ts';
import type { ShellView } from '../../site/shell-view.ts';
import { placeName, reference } from './names.ts';
import { pageFacts } from './pages.ts';
import { scriptText } from './script-text.ts';

/** The page of a place. */
export function placeMeaning(context: SiteContext, place: Place, shell: ShellView): string {
  const { spellings } = place;
  return scriptText([
    {
      '@type': 'WebPage',
      ...pageFacts(context, shell),
      mainEntity: reference(placeName(context, place)),
    },
    {
      ...placeThing(context, place),
      ...(spellings.length === 0 ? {} : { alternateName: spellings }),
    },
  ]);
}

/** A place with its position, within the places that hold it. */
export function placeThing(context: SiteContext, place: Place): PlaceLeaf {
  const { within, coordinates } = place;
  const region = within === undefined ? undefined : context.timeline.placeById.get(within);
  const position = geoOf(place);
  return {
    '@type': 'Place',
    '@id': placeName(context, place),
    name: place.name,
    ...(position === undefined ? {} : { geo: position }),
    ...(coordinates === undefined
      ? {}
      : {
          additionalProperty: {
            '@type': 'PropertyValue',
            name: 'precision',
            value: coordinates.precision,
          },
        }),
    ...(region === undefined
      ? {}
      : {
          containedInPlace: {
            '@type': 'Place',
            '@id': placeName(context, region),
            name: region.name,
          },
        }),
  };
}

/**
 * The coordinates and where they are from. A record of GeoNames that they are from is no `sameAs` of
 * the place: it may be the town near which a base lies.
 */
function geoOf({ coordinates, source }: Place): GeoCoordinates | undefined {
  if (coordinates === undefined) return undefined;
  const { lat, lon } = coordinates;
  const url = geoNamesAddress(source);
  return {
    '@type': 'GeoCoordinates',
    latitude: lat,
    longitude: lon,
    ...(source === undefined ? {} : { description: source }),
    ...(url === undefined ? {} : { url }),
  };
}
