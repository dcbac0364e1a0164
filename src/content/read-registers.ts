import { diagnose, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { checkShape } from '../markdown/shape.ts';
import { sourceOf } from '../markdown/source.ts';
import { readYaml, type Yaml } from '../markdown/yaml.ts';
import { ActorsFileSchema, type Actor } from '../model/actor.ts';
import { idFrom, isId, type ActorId, type PlaceId } from '../model/ids.ts';
import { PlacesFileSchema, type Coordinates, type Place } from '../model/place.ts';

export const PLACES_FILE = 'places.yaml';
export const ACTORS_FILE = 'actors.yaml';

/** Reads `places.yaml`, the gazetteer. `undefined` with diagnostics where anything in it is wrong. */
export function readPlaces(text: string): Outcome<readonly Place[] | undefined> {
  const { value: yaml, diagnostics } = readYaml(sourceOf(PLACES_FILE, text), 0, text.length);
  if (yaml === undefined) return { value: undefined, diagnostics };
  const shape = checkShape(PlacesFileSchema, yaml, PLACES_FILE);
  if (shape.value === undefined) return { value: undefined, diagnostics: shape.diagnostics };
  const records = shape.value;
  const ids = Object.keys(records);
  const problems = checkIds(yaml, PLACES_FILE, ids);
  const places: Place[] = Object.entries(records).map(([id, record]) => {
    const coordinates = readCoordinates(record);
    if (typeof coordinates === 'string') {
      const details = { problem: coordinates };
      problems.push(diagnose('bad-coordinates', PLACES_FILE, yaml.keyAt([id]), details));
    }
    const { within } = record;
    if (within !== undefined && !Object.hasOwn(records, within)) {
      const details = { name: within, nearest: nearest(within, ids) };
      const at = yaml.valueAt([id, 'within']);
      problems.push(diagnose('unknown-place', PLACES_FILE, at, details));
    }
    return {
      id: id as PlaceId,
      name: record.name,
      spellings: record.spellings ?? [],
      coordinates: typeof coordinates === 'string' ? undefined : coordinates,
      source: record.source,
      within: within as PlaceId | undefined,
    };
  });
  for (const id of placesInCycles(places)) {
    const at = yaml.valueAt([id, 'within']);
    problems.push(diagnose('place-cycle', PLACES_FILE, at, { id }));
  }
  return { value: problems.length > 0 ? undefined : places, diagnostics: problems };
}

/** Reads `actors.yaml`, the register. `undefined` with diagnostics where anything in it is wrong. */
export function readActors(text: string): Outcome<readonly Actor[] | undefined> {
  const { value: yaml, diagnostics } = readYaml(sourceOf(ACTORS_FILE, text), 0, text.length);
  if (yaml === undefined) return { value: undefined, diagnostics };
  const shape = checkShape(ActorsFileSchema, yaml, ACTORS_FILE);
  if (shape.value === undefined) return { value: undefined, diagnostics: shape.diagnostics };
  const problems = checkIds(yaml, ACTORS_FILE, Object.keys(shape.value));
  const actors = Object.entries(shape.value).map(([id, { name, spellings, description }]) => ({
    id: id as ActorId,
    name,
    spellings: spellings ?? [],
    description,
  }));
  return { value: problems.length > 0 ? undefined : actors, diagnostics: problems };
}

function checkIds(yaml: Yaml, file: string, ids: readonly string[]): Diagnostic[] {
  return ids
    .filter((id) => !isId(id))
    .map((id) => diagnose('bad-id', file, yaml.keyAt([id]), { id, suggestion: idFrom(id) }));
}

/** The coordinates of a record, `undefined` where it has none, or what is wrong with them. */
function readCoordinates(record: {
  readonly lat?: string | undefined;
  readonly lon?: string | undefined;
  readonly precision?: Coordinates['precision'] | undefined;
}): Coordinates | string | undefined {
  const { precision } = record;
  if (record.lat === undefined && record.lon === undefined && precision === undefined)
    return undefined;
  if (record.lat === undefined || record.lon === undefined || precision === undefined) {
    const missing = (['lat', 'lon', 'precision'] as const).filter(
      (key) => record[key] === undefined,
    );
    return `${missing.map((key) => `\`${key}\``).join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing`;
  }
  const degrees = /^-?\d{1,3}(?:\.\d+)?$/;
  const [lat, lon] = [Number(record.lat), Number(record.lon)];
  if (!degrees.test(record.lat) || Math.abs(lat) > 90) return `\`${record.lat}\` is no latitude`;
  if (!degrees.test(record.lon) || Math.abs(lon) > 180) return `\`${record.lon}\` is no longitude`;
  return { lat, lon, precision };
}

/** The places that lie within themselves. Every place is walked over twice at the most. */
function placesInCycles(places: readonly Place[]): readonly PlaceId[] {
  const parents = new Map(places.map(({ id, within }) => [id, within]));
  const found = new Set<PlaceId>();
  const settled = new Set<PlaceId>();
  for (const { id } of places) {
    const way = new Set<PlaceId>();
    let place: PlaceId | undefined = id;
    while (place !== undefined && !settled.has(place) && !way.has(place)) {
      way.add(place);
      place = parents.get(place);
    }
    // A walk that ends where it has been closes a cycle there; what led to that place is none.
    let inCycle = false;
    for (const step of way) {
      inCycle ||= step === place;
      if (inCycle) found.add(step);
      settled.add(step);
    }
  }
  return places.map(({ id }) => id).filter((id) => found.has(id));
}
