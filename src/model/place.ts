import { z } from 'zod';
import type { PlaceId } from './ids.ts';
import { textsWith, textWith } from './text.ts';

export const placePrecisions = ['site', 'town', 'city', 'region', 'country'] as const;
export type PlacePrecision = (typeof placePrecisions)[number];

export const PlaceFileSchema = z.strictObject({
  name: textWith('East Harbour'),
  spellings: textsWith('[Port East]').optional(),
  lat: textWith('46.49', 'a number of degrees').optional(),
  lon: textWith('30.74', 'a number of degrees').optional(),
  precision: z
    .enum(placePrecisions)
    .meta({ expected: 'how exactly the place is known', example: 'town' })
    .optional(),
  source: textWith('GeoNames 698740').optional(),
  within: textWith('odesa', 'the id of a place').optional(),
});

/** `places.yaml` as an editor writes it. */
export const PlacesFileSchema = z.record(z.string(), PlaceFileSchema);

/** Where a place is on Earth (WGS 84, degrees), and how exactly that is known. */
export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
  readonly precision: PlacePrecision;
}

/** A record of the gazetteer. */
export interface Place {
  readonly id: PlaceId;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly coordinates: Coordinates | undefined;
  readonly source: string | undefined;
  readonly within: PlaceId | undefined;
}
