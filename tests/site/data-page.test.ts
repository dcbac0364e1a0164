import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { downloadNames } from '../../src/site/addresses.ts';
import { filesBelow } from './build.ts';
import { attribute, parsePage, type ParsedPage } from './html.ts';

describe.each([
  { key: 'dist', base: '/' },
  { key: 'river', base: '/news/' },
] as const)('the page of downloads of $key', ({ key, base }) => {
  let folder: string;
  let page: ParsedPage;
  beforeAll(() => {
    folder = inject(key);
    page = parsePage(folder, 'data/index.html');
  });

  const linksOf = ({ elements }: ParsedPage): string[] =>
    elements.flatMap((element) =>
      element.tagName === 'a' ? (attribute(element, 'href') ?? []) : [],
    );

  it('links every download, and says how many bytes it has', () => {
    for (const name of downloadNames) {
      expect(linksOf(page)).toContain(`${base}${name}`);
      const { size } = statSync(join(folder, name));
      expect(page.text).toContain(`${new Intl.NumberFormat('en').format(size)} bytes`);
    }
  });

  it('shows of each download what stands in it', () => {
    const excerpts = page.elements.filter(({ tagName }) => tagName === 'pre');
    expect(excerpts).toHaveLength(downloadNames.length - 1);
    const files = downloadNames.map((name) => readFileSync(join(folder, name), 'utf8'));
    const flat = (text: string): string => text.replace(/\s+/g, ' ');
    for (const excerpt of excerpts) {
      const [code] = excerpt.childNodes;
      const text = code !== undefined && 'childNodes' in code ? code.childNodes[0] : undefined;
      const shown = text !== undefined && 'value' in text ? text.value.replace(/ …$/, '') : '';
      expect(shown.length).toBeGreaterThan(100);
      expect(files.some((file) => flat(file).includes(flat(shown)))).toBe(true);
    }
  });

  it('has a feed for every strand and kind with an event, and a calendar to subscribe to', () => {
    const { events } = JSON.parse(readFileSync(join(folder, 'timeline.json'), 'utf8')) as {
      events: { strand: string; kind: string }[];
    };
    for (const { strand, kind } of events) {
      expect(linksOf(page)).toContain(`${base}strands/${strand}/feed.xml`);
      expect(linksOf(page)).toContain(`${base}kinds/${kind}/feed.xml`);
    }
    expect(linksOf(page).filter((href) => href.startsWith('webcal://'))).toEqual([
      expect.stringMatching(new RegExp(`^webcal://[a-z.]+${base}timeline\\.ics$`)),
    ]);
  });

  it('is linked from the foot of every page', () => {
    for (const path of ['index.html', 'about/index.html', '404.html']) {
      expect(linksOf(parsePage(folder, path))).toContain(`${base}data/`);
    }
  });

  it('has beside it what the heads of the timeline and of each event offer', () => {
    const alternatesOf = (path: string): (readonly [string | undefined, string | undefined])[] =>
      parsePage(folder, path)
        .elements.filter(
          (element) => element.tagName === 'link' && attribute(element, 'rel') === 'alternate',
        )
        .map((element) => [attribute(element, 'type'), attribute(element, 'href')]);
    expect(alternatesOf('index.html')).toEqual([
      ['application/atom+xml', `${base}feed.xml`],
      ['application/feed+json', `${base}feed.json`],
      ['text/calendar', `${base}timeline.ics`],
      ['application/json', `${base}timeline.json`],
    ]);
    const events = filesBelow(folder).filter((path) => /^events\/[^/]+\.json$/.test(path));
    expect(events.length).toBeGreaterThan(5);
    for (const path of events) {
      const [, id = ''] = /^events\/(.+)\.json$/.exec(path) ?? [];
      const event = JSON.parse(readFileSync(join(folder, path), 'utf8')) as { id: string };
      if (event.id !== id) continue;
      expect(alternatesOf(`events/${id}/index.html`)).toEqual([
        ['application/json', `${base}events/${id}.json`],
        ['text/calendar', `${base}events/${id}.ics`],
        ['application/json+oembed', expect.stringContaining(`/embed/events/${id}/oembed.json`)],
      ]);
      expect(readFileSync(join(folder, `events/${id}.ics`), 'utf8')).toContain(
        `UID:${base.slice(1)}${id}@`,
      );
    }
  });
});
