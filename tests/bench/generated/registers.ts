import { languages, type Language } from './language.ts';
import type { Random } from './random.ts';

const PLACES = 300;
const ACTORS = 400;
const COUNTRIES = 3;
const REGIONS = 27;

/** A record that articles name by its id and its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** The places of the generated world: countries, regions within them, towns and sites within those. */
export function placesFile(random: Random): {
  readonly places: readonly Named[];
  readonly text: string;
} {
  const places: Named[] = [];
  const centres: { readonly lat: number; readonly lon: number }[] = [];
  const lines: string[] = [];
  for (let index = 0; index < PLACES; index += 1) {
    const place = named(
      random,
      index,
      index < COUNTRIES ? '' : random.pick(['', '', ' Airport', ' Bridge', ' Market', ' Road']),
    );
    const parent = parentOf(index, random);
    const near =
      parent === undefined ? { lat: 33, lon: 42 } : (centres[parent] ?? { lat: 33, lon: 42 });
    const spread = index < COUNTRIES ? 9 : index < COUNTRIES + REGIONS ? 3 : 0.6;
    const centre = {
      lat: near.lat + (random.next() - 0.5) * 2 * spread,
      lon: near.lon + (random.next() - 0.5) * 2 * spread,
    };
    places.push(place);
    centres.push(centre);
    lines.push(`${place.id}:`, `  name: ${place.name}`, ...spellings(random, place.name));
    if (index >= COUNTRIES && random.chance(0.9)) {
      const precision =
        index < COUNTRIES + REGIONS ? 'region' : random.pick(['site', 'town', 'city']);
      lines.push(`  lat: ${centre.lat.toFixed(4)}`, `  lon: ${centre.lon.toFixed(4)}`);
      lines.push(`  precision: ${precision}`, `  source: Gazetteer ${100_000 + index}`);
    }
    const within = parent === undefined ? undefined : places[parent];
    if (within !== undefined) lines.push(`  within: ${within.id}`);
  }
  return { places, text: `${lines.join('\n')}\n` };
}

/** The people, groups and offices of the generated world. */
export function actorsFile(random: Random): {
  readonly actors: readonly Named[];
  readonly text: string;
} {
  const lines: string[] = [];
  const actors = Array.from({ length: ACTORS }, (_, index) => {
    const kind = random.pick([' Brigade', ' Ministry', ' Police', ' Council', ' Union', '']);
    const actor = named(random, index, kind);
    lines.push(`${actor.id}:`, `  name: ${actor.name}`, ...spellings(random, actor.name));
    if (random.chance(0.4)) lines.push(`  description: ${english.prose(random, 9)}.`);
    return actor;
  });
  return { actors, text: `${lines.join('\n')}\n` };
}

const english: Language = languages[0] ?? languages.reduce((only) => only);

function named(random: Random, index: number, kind: string): Named {
  const name = `${english.name(random)}${random.chance(0.3) ? ` ${english.name(random)}` : ''}${kind}`;
  return { id: `${name.toLowerCase().replaceAll(' ', '-')}-${index}`, name };
}

/** Within what a place lies: a town in a region, a region in a country. */
function parentOf(index: number, random: Random): number | undefined {
  if (index < COUNTRIES) return undefined;
  if (index < COUNTRIES + REGIONS) return random.below(COUNTRIES);
  return COUNTRIES + random.below(REGIONS);
}

function spellings(random: Random, name: string): string[] {
  const others = languages
    .slice(1)
    .flatMap((language) => (random.chance(0.3) ? [language.name(random)] : []));
  const all = random.chance(0.3) ? [`the ${name}`, ...others] : others;
  return all.length === 0 ? [] : [`  spellings: [${all.join(', ')}]`];
}
