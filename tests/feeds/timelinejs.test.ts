import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, it, test } from 'vitest';
import type { SiteContext } from '../../src/site/context.ts';
import {
  contextOfFolder,
  contextOfWorld,
  contextWithText,
  documentOf,
  folders,
  hostileText,
  textOf,
} from './contexts.ts';

interface Slide {
  readonly unique_id: string;
  readonly start_date?: Readonly<Record<string, number>>;
  readonly end_date?: Readonly<Record<string, number>>;
  readonly display_date?: string;
  readonly group?: string;
  readonly text: { readonly headline: string; readonly text: string };
}

const slidesOf = (context: SiteContext): { title: Slide; events: Slide[] } =>
  JSON.parse(textOf(context, 'timelinejs.json')) as { title: Slide; events: Slide[] };

function walk(html: string): { text: string; tags: string[]; links: string[] } {
  const tags: string[] = [];
  const links: string[] = [];
  const visit = (node: DefaultTreeAdapterMap['node']): string => {
    if ('tagName' in node) {
      tags.push(node.tagName);
      for (const { name, value } of node.attrs) if (name === 'href') links.push(value);
    }
    if ('value' in node) return node.value;
    return 'childNodes' in node ? node.childNodes.map(visit).join('') : '';
  };
  return { text: visit(parseFragment(html)), tags, links };
}

describe.each(folders)('the slides of %s', (folder) => {
  const context = contextOfFolder(folder);
  const { title, events } = slidesOf(context);
  const document = documentOf(context);

  it('are one for each event, with its headline, words for its date, lane and sources', () => {
    expect(events).toHaveLength(document.events.length);
    for (const [index, event] of document.events.entries()) {
      const slide = events[index];
      expect(slide).toMatchObject({
        unique_id: event.id,
        display_date: event.date.display,
        group: document.site.strands.find(({ id }) => id === event.strand)?.label,
      });
      expect(walk(slide?.text.headline ?? '').text).toBe(event.title);
      expect(walk(slide?.text.text ?? '').links).toEqual([
        ...event.articles.map((id) => document.articles.find((each) => each.id === id)?.url),
        event.page,
      ]);
    }
  });

  it('lie within the days that their events allow, and have one each', () => {
    for (const [index, event] of document.events.entries()) {
      const { start_date: start, end_date: end } = events[index] ?? {};
      expect(start?.year).toBeGreaterThan(0);
      const { earliest, latest } = event.date;
      expect((earliest ?? latest)?.startsWith(iso(start))).toBe(true);
      if (end !== undefined) expect(iso(end)).toBe(latest);
    }
  });

  it('have ids of their own, the title too', () => {
    const ids = [title, ...events].map(({ unique_id: id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

function iso(date: Slide['start_date'] = {}): string {
  const { year = 0, month, day } = date;
  const two = (number: number): string => String(number).padStart(2, '0');
  return [
    String(year).padStart(4, '0'),
    ...(month === undefined ? [] : [two(month)]),
    ...(day === undefined ? [] : [two(day)]),
  ].join('-');
}

test.each([
  ['2020', { year: 2020 }, undefined],
  ['2020-03~', { year: 2020, month: 3 }, undefined],
  ['2020-03-11', { year: 2020, month: 3, day: 11 }, undefined],
  ['2020-03-11T19:35Z', { year: 2020, month: 3, day: 11, hour: 21, minute: 35 }, undefined],
  ['2020-03-16/2020-03-17', { year: 2020, month: 3, day: 16 }, { year: 2020, month: 3, day: 17 }],
  ['[2003..2014]', { year: 2003, month: 1, day: 1 }, { year: 2014, month: 12, day: 31 }],
  ['2020-03-16/..', { year: 2020, month: 3, day: 16 }, undefined],
  ['[..2020-03-16]', { year: 2020, month: 3, day: 16 }, undefined],
])('an event of %s', (date, start, end) => {
  const context = contextOfWorld({
    'events/harbour-rockets.md': (text) => text.replace('date: 2021-05-10', `date: '${date}'`),
  });
  const slide = slidesOf(context).events.find(({ unique_id: id }) => id === 'harbour-rockets');
  expect([slide?.start_date, slide?.end_date]).toEqual([start, end]);
});

it('makes no markup of any text', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const { title, events } = slidesOf(contextWithText(text));
      for (const slide of [title, ...events]) {
        expect(walk(slide.text.headline).tags).toEqual([]);
        expect(same(walk(slide.text.headline).text)).toBe(same(text));
        for (const tag of walk(slide.text.text).tags)
          expect(['p', 'em', 'ol', 'li', 'a']).toContain(tag);
      }
      for (const { group = '' } of events) {
        // TimelineJS takes the markup away, and sets what is left as HTML.
        const shown = walk(walk(group).text);
        expect(shown.tags).toEqual([]);
        expect(same(shown.text)).toBe(same(text));
      }
    }),
  );
});

/** HTML reads CR as LF, and has no control characters. */
function same(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
  );
}
