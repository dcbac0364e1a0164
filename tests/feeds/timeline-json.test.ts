import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventFileDocument } from '../../src/feeds/timeline-json.ts';
import type { SiteContext } from '../../src/site/context.ts';
import {
  contextOfFolder,
  contextWithText,
  documentOf,
  folders,
  hostileText,
  textOf,
} from './contexts.ts';

interface Validators {
  readonly whole: ValidateFunction;
  /** By the schema's address and the anchor in it, as a file's `$schema` names them. */
  readonly at: (address: string) => ValidateFunction | undefined;
}

/** The schema as it is published, in Ajv. */
function validators(context: SiteContext): Validators {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  formats(ajv);
  const schema = JSON.parse(textOf(context, 'timeline.schema.json')) as object;
  return { whole: ajv.compile(schema), at: (address) => ajv.getSchema(address) };
}

describe.each(folders)('the JSON of %s', (folder) => {
  const context = contextOfFolder(folder);
  const { whole, at } = validators(context);

  it('is what its schema says, the whole and each event', () => {
    const timeline: unknown = JSON.parse(textOf(context, 'timeline.json'));
    expect(whole(timeline), JSON.stringify(whole.errors)).toBe(true);
    for (const event of context.timeline.events) {
      const file = eventFileDocument(context, event);
      const validate = at(file.$schema);
      expect(validate?.(JSON.parse(JSON.stringify(file))), JSON.stringify(validate?.errors)).toBe(
        true,
      );
    }
  });

  it('has in each event’s file what the whole has of it', () => {
    const { events } = documentOf(context);
    expect(events).toHaveLength(context.timeline.events.length);
    for (const [index, event] of context.timeline.events.entries()) {
      const { $schema, version, ...rest } = eventFileDocument(context, event);
      expect(rest).toEqual(events[index]);
      expect([$schema, version]).toEqual([
        `${context.url}timeline.schema.json#/$defs/EventFile`,
        documentOf(context).version,
      ]);
    }
  });

  it('is turned down by the schema where something is missing or too much', () => {
    const [event] = context.timeline.events;
    if (event === undefined) throw new Error('There is no event.');
    const { title, ...untitled } = eventFileDocument(context, event);
    const validate = at(untitled.$schema);
    expect(validate?.(untitled)).toBe(false);
    expect(validate?.({ ...untitled, title, more: 1 })).toBe(false);
    expect(whole(untitled)).toBe(false);
  });
});

it('gives back hostile texts exactly', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const context = contextWithText(text);
      const { whole } = validators(context);
      const timeline = JSON.parse(textOf(context, 'timeline.json')) as {
        site: { title: string };
        events: { title: string; accounts: { text: string }[] }[];
      };
      expect(whole(timeline), JSON.stringify(whole.errors)).toBe(true);
      expect(timeline.site.title).toBe(text);
      for (const { title, accounts } of timeline.events) {
        expect(title).toBe(text);
        for (const account of accounts) expect(account.text).toBe(text);
      }
    }),
    { numRuns: 25 },
  );
});
