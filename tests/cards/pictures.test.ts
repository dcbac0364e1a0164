import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COLOURS, strandColour } from '../../src/cards/colours.ts';
import { markSvg } from '../../src/cards/mark-svg.ts';
import { cardPng, iconPng, type Keep } from '../../src/cards/picture.ts';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import type { CardChoice } from '../../src/model/card-choice.ts';
import type { Event } from '../../src/model/event.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { cardPaths, eventImage } from '../../src/site/card-view.ts';
import { contextOf, type SiteContext } from '../../src/site/context.ts';
import { cardWith } from './card-texts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { timeline } = loadContent(filesIn(join(root, 'tests/fixtures/river'))).value;
if (timeline === undefined) throw new Error('The fixture has errors.');
const river: Timeline = timeline;

function contextWith(cards?: CardChoice, changed: Partial<Timeline> = {}): SiteContext {
  return contextOf({
    timeline: { ...river, ...changed },
    base: '/news/',
    url: 'https://river.example/news/',
    ...(cards === undefined ? {} : { cards }),
  });
}

/** A cache in memory that counts what is made. */
function counting(): { readonly keep: Keep; readonly made: () => number } {
  const kept = new Map<string, Uint8Array>();
  let made = 0;
  return {
    made: () => made,
    keep: (source, make) => {
      const found = kept.get(source) ?? ((made += 1), make());
      kept.set(source, found);
      return found;
    },
  };
}

describe('the cards of a site', () => {
  it('are drawn once: a second build takes every one of them from the cache', () => {
    const { keep, made } = counting();
    const build = (): Uint8Array[] => {
      const context = contextWith('all');
      return cardPaths(context).map(({ props }) => cardPng(context, props.event, keep));
    };
    const first = build();
    expect(first).toHaveLength(river.events.length + 1);
    expect(made()).toBe(first.length);
    expect(build()).toEqual(first);
    expect(made()).toBe(first.length);
  });

  it('are drawn anew where what they say has changed, and only there', () => {
    const { keep, made } = counting();
    const [event] = river.events;
    if (event === undefined) throw new Error('The fixture has no event.');
    cardPng(contextWith(), event, keep);
    cardPng(contextWith(), { ...event, title: `${event.title} again` }, keep);
    expect(made()).toBe(2);
  });

  it('are small', () => {
    const { keep } = counting();
    const context = contextWith('all');
    for (const { props } of cardPaths(context)) {
      expect(cardPng(context, props.event, keep).length).toBeLessThan(40_000);
    }
  });

  it('stand in for one that the fonts have no letters for', () => {
    const { keep } = counting();
    const [event] = river.events;
    if (event === undefined) throw new Error('The fixture has no event.');
    const site = cardPng(contextWith(), undefined, keep);
    const chinese = { ...event, title: '港口袭击' } as Event;
    expect(cardPng(contextWith(), chinese, keep)).toBe(site);
    expect(cardPng(contextWith(), event, keep)).not.toEqual(site);
  });

  it.each([
    [undefined, 'all'],
    ['all', 'all'],
    ['none', 'none'],
    [river.events.length, 'all'],
    [river.events.length - 1, 'none'],
    [0, 'none'],
  ] as const)('are made for the events that are to have one: %s', (choice, expected) => {
    const ids = river.events.map(({ id }) => id);
    expect(pathsWith(choice)).toEqual(['site', ...(expected === 'all' ? ids : [])]);
  });

  it('are made for the events on which sources differ, where only these are to have one', () => {
    const differing = river.events.filter(({ comparison }) =>
      comparison.some(({ verdict }) => verdict === 'differ'),
    );
    expect(differing.length).toBeGreaterThan(0);
    expect(differing.length).toBeLessThan(river.events.length);
    expect(pathsWith('differ')).toEqual(['site', ...differing.map(({ id }) => id)]);
  });

  it('are of one address each, also where an event is called as the site’s card is', () => {
    const [event, ...others] = river.events;
    const events = [{ ...event, id: 'site' } as Event, ...others];
    const ids = cardPaths(contextWith('all', { events })).map(({ params }) => params.id);
    expect(ids.filter((id) => id === 'site')).toHaveLength(1);
  });

  it('are where pages say that they are', () => {
    for (const choice of ['all', 'differ', 'none'] as const) {
      const context = contextWith(choice);
      const made = new Set(
        cardPaths(context).map(({ params }) => `https://river.example/news/cards/${params.id}.png`),
      );
      for (const event of river.events) expect(made).toContain(eventImage(context, event).url);
    }
  });

  function pathsWith(choice: CardChoice | undefined): string[] {
    return cardPaths(contextWith(choice)).map(({ params }) => params.id);
  }
});

describe('what cards are drawn with', () => {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');

  it('are the colours of the pages', () => {
    const light = new Map(
      [...read('src/styles/tokens.css').matchAll(/--([\w-]+): light-dark\((#\w+), #\w+\)/g)].map(
        ([, name = '', colour = '']) => [name, colour],
      ),
    );
    expect(COLOURS).toEqual({
      paper: light.get('paper'),
      ink: light.get('ink'),
      inkQuiet: light.get('ink-quiet'),
      rule: light.get('rule'),
      ruleStrong: light.get('rule-strong'),
      strandOther: light.get('strand-other'),
    });
    expect([0, 1, 2, 3, 4, 5].map(strandColour)).toEqual(
      ['ink', 'strand-1', 'strand-2', 'strand-3', 'strand-4', 'strand-other'].map((name) =>
        light.get(name),
      ),
    );
  });

  it('are the shapes of the pages', () => {
    const component = read('src/components/mark-shapes.astro');
    for (const lane of [0, 1, 2, 3]) {
      const { mark } = cardWith({});
      const drawn = markSvg(
        { ...mark, lane, lasting: false },
        { x: 0, y: 0, size: 12, direction: 'ltr' },
      );
      const paths = [...drawn.matchAll(/ d="([^"]+)"/g)].map(([, path = '']) => path);
      expect(new Set(paths).size).toBe(2);
      const shape = new RegExp(`id: 'mark-${lane}',([^}]*)}`).exec(component)?.[1] ?? '';
      for (const path of paths) expect(shape).toContain(`'${path}'`);
    }
  });

  it('is the one icon of the project, at any size', () => {
    const { keep } = counting();
    const icon = read('public/favicon.svg');
    const sizes = [180, 192, 512].map((size) => {
      const png = Buffer.from(iconPng(icon, size, keep));
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    });
    expect(sizes).toEqual([180, 192, 512].map((size) => [size, size]));
  });
});
