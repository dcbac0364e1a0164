import { z } from 'zod';
import { statuses } from '../model/article.ts';
import { verdicts } from '../model/event.ts';
import { placePrecisions } from '../model/place.ts';
import { fieldTypes } from '../model/site.ts';

const day = z.iso.date().describe('A day, as YYYY-MM-DD.');
const text = z.string().min(1);
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80)
  .describe('An id: permanent, and part of an address.');

const DateSchema = z
  .strictObject({
    edtf: text.describe(
      'The date in EDTF (ISO 8601-2), as the editor wrote it or as it was settled.',
    ),
    earliest: day
      .nullable()
      .describe('The first day that the date allows; null where the start is open.'),
    latest: day
      .nullable()
      .describe('The last day that the date allows; null where the end is open.'),
    precision: z
      .enum(['year', 'month', 'day', 'minute'])
      .describe('How exactly the date is written, by its coarsest part.'),
    display: text.describe('The date in words, in the site’s language.'),
  })
  .meta({ id: 'Date', description: 'A date with its bounds, in the site’s time zone.' });

const whole = z.int().nonnegative();
const quantity = z
  .discriminatedUnion('form', [
    z.strictObject({ form: z.literal('exact'), value: whole }),
    z.strictObject({ form: z.literal('about'), value: whole }),
    z.strictObject({ form: z.literal('more-than'), value: whole }),
    z.strictObject({ form: z.literal('at-least'), value: whole }),
    z.strictObject({ form: z.literal('fewer-than'), value: whole }),
    z.strictObject({ form: z.literal('at-most'), value: whole }),
    z.strictObject({ form: z.literal('between'), least: whole, most: whole }),
  ])
  .meta({ id: 'Quantity', description: 'A whole number, with how sure it is.' });

const ValueSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('date'), date: DateSchema }),
    z.strictObject({
      type: z.literal('count'),
      count: quantity,
      least: whole.describe('The least number that the count allows.'),
      most: whole
        .nullable()
        .describe('The greatest number that the count allows; null for no end.'),
      parts: z.array(z.strictObject({ count: quantity, label: text })),
    }),
    z.strictObject({ type: z.enum(['place', 'places']), places: z.array(id) }),
    z.strictObject({ type: z.literal('actors'), actors: z.array(id) }),
    z.strictObject({ type: z.literal('choice'), choice: id }),
    z.strictObject({ type: z.literal('text'), text }),
  ])
  .meta({ id: 'Value', description: 'What a report says, by the type of its field.' });

const ReportSchema = z
  .strictObject({
    field: id.describe('What the report is about: date, place, actors, or a field of the site.'),
    value: ValueSchema,
    display: text.describe('The value in words, in the site’s language.'),
    asReported: text.nullable().describe('The article’s own words, verbatim.'),
    accordingTo: text.nullable().describe('Whom the article cites.'),
  })
  .meta({ id: 'Report', description: 'One field of what one article says of one event.' });

const AccountSchema = z
  .strictObject({
    article: id,
    title: text,
    status: z
      .enum(statuses)
      .describe('`announced`: the article speaks of something still to come.'),
    accordingTo: text.nullable().describe('Whom the article cites for the whole account.'),
    text: text.describe('What the article says of the event, in the editors’ own words.'),
    quotes: z.array(
      z.strictObject({
        exact: text.describe('The article’s words, verbatim.'),
        href: z.url().describe('The article’s address, which opens it at these words.'),
      }),
    ),
    reports: z.array(ReportSchema),
  })
  .meta({ id: 'Account', description: 'What one article says of one event.' });

const ComparisonSchema = z
  .strictObject({
    field: id,
    verdict: z
      .enum(verdicts)
      .describe(
        'What the reports come to: the editor’s verdict where there is one, else the computed one.',
      ),
    computed: z.enum(verdicts),
    because: text.nullable().describe('The editor’s reason, where the editor gave the verdict.'),
    settle: text.nullable().describe('What would settle the question, where the editor says so.'),
    sides: z
      .array(
        z.strictObject({
          value: ValueSchema,
          display: text,
          articles: z.array(id),
          origins: z.array(text),
        }),
      )
      .describe('The answers, each with the articles that give it and their independent origins.'),
    silent: z
      .array(id)
      .describe(
        'Articles that cover the event and say nothing of the field. Silence is not “none”.',
      ),
  })
  .meta({ id: 'Comparison', description: 'What the reports of one field of an event come to.' });

const EventSchema = z
  .strictObject({
    id,
    title: text,
    kind: id,
    strand: id,
    date: DateSchema,
    dateBasis: z
      .enum(['shared', 'differ', 'editor'])
      .describe(
        'How the date came about: the days that all reports share, the span of reports that differ, or the editor.',
      ),
    dateBecause: text
      .nullable()
      .describe('The editor’s reason, where the editor settled the date.'),
    announced: z.boolean().describe('Whether every account speaks of something still to come.'),
    place: id.nullable().describe('The place, where the accounts name one place only.'),
    places: z.array(id).describe('Every place that an account names.'),
    actors: z.array(id),
    summary: text.describe(
      'What the first article says that reports the event as having happened, or else announces it; in the editors’ own words.',
    ),
    note: text.nullable().describe('The editor’s note.'),
    page: z.url(),
    formerly: z.array(id).describe('Ids that the event had; their addresses lead here.'),
    updated: DateSchema.nullable(),
    origins: z
      .array(text)
      .describe('The independent origins of the accounts: agencies, else outlets.'),
    articles: z.array(id),
    accounts: z.array(AccountSchema),
    comparison: z.array(ComparisonSchema),
  })
  .meta({ id: 'Event', description: 'Something that happened, or is announced for a later day.' });

const ArticleSchema = z
  .strictObject({
    id,
    title: text,
    outlet: text,
    wire: z.array(text).describe('The agencies whose copy the article carries.'),
    origin: text.describe('The agency, or the outlet where there is none.'),
    byline: text.nullable(),
    published: DateSchema,
    retrieved: DateSchema.nullable(),
    url: z.url(),
    archived: z.url().nullable(),
    language: text.describe('BCP 47.'),
    verified: z
      .boolean()
      .describe('Whether all words given as the article’s own were found in its text.'),
    summary: text,
    page: z.url(),
  })
  .meta({ id: 'Article', description: 'One published item: a source.' });

const PlaceSchema = z
  .strictObject({
    id,
    name: text,
    spellings: z.array(text),
    lat: z.number().min(-90).max(90).nullable().describe('WGS 84, degrees.'),
    lon: z.number().min(-180).max(180).nullable().describe('WGS 84, degrees.'),
    precision: z.enum(placePrecisions).nullable(),
    source: text.nullable(),
    within: id.nullable(),
  })
  .meta({ id: 'Place' });

const ActorSchema = z
  .strictObject({
    id,
    name: text,
    spellings: z.array(text),
    description: text.nullable(),
  })
  .meta({ id: 'Actor' });

/** `/timeline.json`: the whole model. New members may come; those here keep their names and meaning. */
export const TimelineSchema = z
  .strictObject({
    $schema: z.url(),
    version: z.literal(1),
    site: z.strictObject({
      title: text,
      description: text,
      language: text,
      timeZone: text.describe('A name of the IANA database: the zone of every day here.'),
      url: z.url(),
      strands: z.array(z.strictObject({ id, label: text })),
      kinds: z.array(z.strictObject({ id, label: text, strand: id })),
      fields: z.array(
        z.strictObject({
          id,
          label: text,
          type: z.enum(fieldTypes),
          unit: text.nullable(),
          choices: z.array(z.strictObject({ id, label: text })),
        }),
      ),
    }),
    articles: z.array(ArticleSchema),
    events: z.array(EventSchema),
    places: z.array(PlaceSchema),
    actors: z.array(ActorSchema),
  })
  .meta({
    title: 'Timeline',
    description: 'A dated, sourced timeline: events, and what each article says of them.',
  });

/** `/events/<id>.json`: an event as it stands in `/timeline.json`, with where its form is described. */
const EventFileSchema = EventSchema.extend({ $schema: z.url(), version: z.literal(1) }).meta({
  id: undefined,
  title: 'Event file',
  description: 'One event, as it stands in the timeline.',
});

export type TimelineDocument = z.output<typeof TimelineSchema>;
export type EventFileDocument = z.output<typeof EventFileSchema>;

/**
 * The JSON Schema (2020-12) of `/timeline.json`; at `#/$defs/EventFile`, that of `/events/<id>.json`.
 *
 * @param address Where the schema is published.
 */
export function timelineJsonSchema(address: string): object {
  const target = 'draft-2020-12';
  const { $defs, ...timeline } = z.toJSONSchema(TimelineSchema, { target });
  const file = z.toJSONSchema(EventFileSchema, { target });
  // What the file's schema refers to is defined by the same names beside it.
  delete file.$schema;
  delete file.$defs;
  return {
    $id: address,
    ...timeline,
    $defs: { ...$defs, EventFile: file },
  };
}
