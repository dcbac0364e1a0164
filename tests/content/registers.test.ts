import { describe, expect, it } from 'vitest';
import { readActors, readPlaces } from '../../src/content/read-registers.ts';
import { readSite } from '../../src/content/read-site.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { swap, worldWith } from './world.ts';

const words = ({ line, column, rule, message }: Diagnostic): string =>
  `${line}:${column} ${rule} ${message}`;

describe('the gazetteer', () => {
  it('has places with coordinates or without, in the order of the file', () => {
    const { value, diagnostics } = readPlaces(
      'b: { name: B, lat: -90, lon: "180.0", precision: site, spellings: Bee, within: a }\na: { name: A }\n',
    );
    expect(diagnostics).toEqual([]);
    expect(value).toEqual([
      {
        id: 'b',
        name: 'B',
        spellings: ['Bee'],
        coordinates: { lat: -90, lon: 180, precision: 'site' },
        source: undefined,
        within: 'a',
      },
      {
        id: 'a',
        name: 'A',
        spellings: [],
        coordinates: undefined,
        source: undefined,
        within: undefined,
      },
    ]);
  });

  it.each<[string, string]>([
    ['lat: 1', '`lon` and `precision` are missing'],
    ['precision: town', '`lat` and `lon` are missing'],
    ['lat: 1, lon: 1', '`precision` is missing'],
    ['lat: 90.01, lon: 1, precision: town', '`90.01` is no latitude'],
    ['lat: 1, lon: -180.5, precision: town', '`-180.5` is no longitude'],
    ['lat: 46°29′, lon: 1, precision: town', '`46°29′` is no latitude'],
    ['lat: "46,49", lon: 1, precision: town', '`46,49` is no latitude'],
    ['lat: 1e1, lon: 1, precision: town', '`1e1` is no latitude'],
    ['lat: NaN, lon: 1, precision: town', '`NaN` is no latitude'],
    ['lat: +1, lon: 1, precision: town', '`+1` is no latitude'],
  ])('has no coordinates that are incomplete or not on Earth: %s', (record, problem) => {
    const { value, diagnostics } = readPlaces(`a: { name: A, ${record} }\n`);
    expect(value).toBeUndefined();
    expect(diagnostics.map(words)).toEqual([
      `1:1 bad-coordinates The place’s coordinates cannot be used: ${problem}.`,
    ]);
  });

  it.each<[string, string, readonly string[]]>([
    ['itself', 'a: { name: A, within: a }', ['1:23 place-cycle `a` lies within itself.']],
    [
      'itself in three steps',
      'a: { name: A, within: b }\nb: { name: B, within: c }\nc: { name: C, within: a }',
      [
        '1:23 place-cycle `a` lies within itself.',
        '2:23 place-cycle `b` lies within itself.',
        '3:23 place-cycle `c` lies within itself.',
      ],
    ],
    [
      'a place that lies within itself',
      'a: { name: A, within: b }\nb: { name: B, within: b }',
      ['2:23 place-cycle `b` lies within itself.'],
    ],
    [
      'a place that is not there',
      'coast: { name: C }\na: { name: A, within: coats }',
      ['2:23 unknown-place `coats` is no place in places.yaml.'],
    ],
  ])('has no place within %s', (_title, text, found) => {
    expect(readPlaces(text).diagnostics.map(words)).toEqual(found);
  });

  it('finds the mistakes of all its records at once', () => {
    const text = 'A: { name: A }\nb: { name: B, lat: 1 }\nc: { name: C, within: d }\n';
    expect(readPlaces(text).diagnostics.map(({ rule }) => rule)).toEqual([
      'bad-id',
      'bad-coordinates',
      'unknown-place',
    ]);
  });

  it.each<[string, string]>([
    ['- a\n- b', '1:1 wrong-shape `the file` takes keys and values.'],
    ['a: Harbour', '1:4 wrong-shape `a` takes keys and values.'],
    ['a:', '1:3 wrong-shape `a` takes keys and values.'],
    [
      'a: { name: A, precision: village }',
      '1:26 not-a-choice `village` is no value of `precision`.',
    ],
    ['a: { name: A, spellings: { b: c } }', '1:26 wrong-shape `spellings` takes a list of texts.'],
  ])('is records of places: not %j', (text, found) => {
    expect(readPlaces(text).diagnostics.map(words)).toEqual([found]);
  });
});

describe('the register of actors', () => {
  it('has actors in the order of the file', () => {
    const { value } = readActors('b: { name: B, description: A body }\na: { name: A }\n');
    expect(value).toEqual([
      { id: 'b', name: 'B', spellings: [], description: 'A body' },
      { id: 'a', name: 'A', spellings: [], description: undefined },
    ]);
  });

  it('may be comments alone', () => {
    expect(readActors('# Nobody yet.\n')).toEqual({ value: [], diagnostics: [] });
  });
});

describe('site.yaml', () => {
  const base = String(worldWith().get('site.yaml'));
  const read = (from: string, to: string) => readSite(swap(from, to)(base));

  it('is read with a slash at the end of its address', () => {
    expect(readSite(base).value?.url).toBe('https://example.org/harbour/');
    expect(read('/harbour/', '/harbour').value?.url).toBe('https://example.org/harbour/');
  });

  it('has a label in short or in full', () => {
    expect(readSite(base).value?.strands).toEqual([
      { id: 'attacks', label: 'Attacks' },
      { id: 'politics', label: 'Politics' },
    ]);
    expect(readSite(base).value?.fields.find(({ id }) => id === 'cause')?.choices).toEqual([
      { id: 'yes', label: 'it was' },
      { id: 'no', label: 'it was not' },
    ]);
  });

  it.each([
    ['en', 'ar-IQ'],
    ['en', 'zh-Hant'],
  ])('may be in any language: %s, %s', (from, to) => {
    expect(read(`language: ${from}`, `language: ${to}`).value?.language).toBe(to);
  });

  it.each(['UTC', 'Asia/Tokyo', 'America/Argentina/Ushuaia'])('may be in any zone: %s', (zone) => {
    expect(read('Europe/Kyiv', zone).value?.timeZone).toBe(zone);
  });

  it.each<[string, string, string, string]>([
    ['an offset for a zone', 'Europe/Kyiv', '"+03:00"', '4:11 bad-time-zone'],
    ['a language that has no name', 'language: en', 'language: qqx', '3:11 bad-language'],
    ['a language with an underscore', 'language: en', 'language: en_US', '3:11 bad-language'],
    ['an address without a scheme', 'https://example.org/', 'example.org/', '5:6 bad-address'],
    [
      'a choice without choices',
      "    choices: { 'yes': it was, 'no': it was not }\n",
      '',
      '18:3 missing-key',
    ],
    [
      'choices of a count',
      'type: count',
      "type: count, choices: { 'no': No }",
      '13:41 unknown-key',
    ],
    ['a type that is none', 'type: text', 'type: texts', '22:34 not-a-choice'],
    ['an id with a capital letter', 'vote: {', 'Vote: {', '11:3 bad-id'],
    ['a field that is built in', 'ends-by:', 'status:', '14:3 reserved-field'],
    ['a kind without a strand', ', strand: politics', '', '11:9 missing-key'],
  ])('has not %s', (_title, from, to, found) => {
    const { value, diagnostics } = read(from, to);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
      found,
    ]);
  });

  it('has at least one strand and one kind', () => {
    const text =
      'title: T\ndescription: D\nlanguage: en\ntimeZone: UTC\nurl: https://example.org\n';
    const { diagnostics } = readSite(`${text}strands: {}\nkinds: {}\n`);
    expect(diagnostics.map(words)).toEqual([
      '6:10 empty-value `strands` has no value.',
      '7:8 empty-value `kinds` has no value.',
    ]);
  });

  it('names every key that is missing', () => {
    expect(
      readSite('# Nothing yet.\n').diagnostics.map(({ rule, message }) => `${rule} ${message}`),
    ).toEqual(
      ['title', 'description', 'language', 'timeZone', 'url', 'strands', 'kinds'].map(
        (key) => `missing-key \`${key}\` is required here.`,
      ),
    );
  });
});
