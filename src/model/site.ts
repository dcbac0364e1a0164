import { z } from 'zod';
import type { ChoiceId, FieldId, KindId, StrandId } from './ids.ts';
import { textWith } from './text.ts';

export const fieldTypes = ['count', 'date', 'place', 'places', 'actors', 'choice', 'text'] as const;
export type FieldType = (typeof fieldTypes)[number];

/** A label alone may stand for the record that has nothing but a label. */
const labelled = z.preprocess(
  (value) => (typeof value === 'string' ? { label: value } : value),
  z.strictObject({ label: textWith('Attacks') }),
);

export const KindFileSchema = z.strictObject({
  label: textWith('Attack'),
  strand: textWith('attacks', 'the id of a strand'),
});

export const FieldFileSchema = z.strictObject({
  label: textWith('Killed'),
  type: z.enum(fieldTypes).meta({ expected: 'a type of field', example: 'count' }),
  unit: textWith('people').optional(),
  choices: z.record(z.string(), labelled).optional(),
});

/** `site.yaml` as an editor writes it, every scalar a text. */
export const SiteFileSchema = z.strictObject({
  title: textWith('Harbour strikes, May 2021'),
  description: textWith('What happened at the harbour, and who says so.'),
  language: textWith('en', 'a language tag'),
  timeZone: textWith('Europe/Kyiv', 'a time zone of the IANA database'),
  url: textWith('https://example.org/', 'a web address'),
  strands: z
    .record(z.string(), labelled)
    .meta({ expected: 'a strand’s id with its label on each line', example: '{attacks: Attacks}' }),
  kinds: z.record(z.string(), KindFileSchema).meta({
    expected: 'a kind’s id with its `label` and `strand` under it',
    example: '{attack: {label: Attack, strand: attacks}}',
  }),
  fields: z
    .record(z.string(), FieldFileSchema)
    .meta({
      expected: 'a field’s id with its `label` and `type` under it',
      example: '{killed: {label: Killed, type: count}}',
    })
    .optional(),
});

/** A lane of the timeline. */
export interface Strand {
  readonly id: StrandId;
  readonly label: string;
}

/** What an event is, and the lane it is drawn in. */
export interface Kind {
  readonly id: KindId;
  readonly label: string;
  readonly strand: StrandId;
}

export interface Choice {
  readonly id: ChoiceId;
  readonly label: string;
}

/** What a report can be about. */
export interface Field {
  readonly id: FieldId;
  readonly label: string;
  readonly type: FieldType;
  readonly unit: string | undefined;
  /** The answers of a field of type `choice`, in the editor's order; empty for every other type. */
  readonly choices: readonly Choice[];
}

/** The site: whose timeline this is, in which language and zone, and the words it sorts events by. */
export interface Site {
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** A name of the IANA time zone database. */
  readonly timeZone: string;
  /** The published site's address, with a slash at the end. */
  readonly url: string;
  readonly strands: readonly Strand[];
  readonly kinds: readonly Kind[];
  readonly fields: readonly Field[];
}

/** Fields that every content folder has without declaring them. They are labelled by the site's words. */
export const builtInFields = ['date', 'place', 'actors', 'kind', 'status'] as const;
export type BuiltInField = (typeof builtInFields)[number];

export function isBuiltInField(field: string): field is BuiltInField {
  return (builtInFields as readonly string[]).includes(field);
}
