import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../src/edtf/bounds.ts';
import { isDay } from '../../src/edtf/day.ts';
import { sitemapFiles } from '../../src/feeds/sitemap.ts';
import { changedOn } from '../../src/site/changed.ts';
import { contextOfFolder, contextOfWorld, folders } from './contexts.ts';

interface Located {
  readonly loc: string;
  readonly lastmod: string;
}

describe.each(folders)('the sitemap of %s', (folder) => {
  const context = contextOfFolder(folder);
  const { timeline, url } = context;
  const [file] = sitemapFiles(context);
  const pages = entriesOf(file?.text ?? '', 'url');

  it('names every address once, under the site’s own', () => {
    expect(pages.length).toBeGreaterThan(timeline.events.length + timeline.articles.length);
    expect(new Set(pages.map(({ loc }) => loc)).size).toBe(pages.length);
    expect(pages.filter(({ loc }) => !loc.startsWith(url) || !loc.endsWith('/'))).toEqual([]);
  });

  it('has days that stand in the content, and an event’s own for its page', () => {
    const zone = timeline.site.timeZone;
    const dates = [
      ...timeline.articles.flatMap(({ published, retrieved }) => [published, retrieved ?? []]),
      ...timeline.events.map(({ updated }) => updated ?? []),
    ].flat();
    const days = new Set(dates.map((date) => boundsOf(date, zone).earliest));
    for (const { lastmod } of pages) {
      if (!isDay(lastmod)) throw new Error(`${lastmod} is no day.`);
      expect(days).toContain(lastmod);
    }
    for (const event of timeline.events) {
      expect(pages).toContainEqual({
        loc: `${url}events/${event.id}/`,
        lastmod: changedOn(context, event),
      });
    }
  });

  it('is a list of sitemaps where one file may not have all pages', () => {
    const [list, ...parts] = sitemapFiles(context, 10);
    expect(parts.length).toBe(Math.ceil(pages.length / 10));
    const named = entriesOf(list?.text ?? '', 'sitemap');
    expect(named.map(({ loc }) => loc)).toEqual(parts.map(({ name }) => `${url}${name}.xml`));
    const entries = parts.map(({ text }) => entriesOf(text, 'url'));
    expect(entries.flat()).toEqual(pages);
    expect(entries.every(({ length }) => length <= 10)).toBe(true);
    expect(named.map(({ lastmod }) => lastmod)).toEqual(
      entries.map((part) =>
        part
          .map(({ lastmod }) => lastmod)
          .toSorted()
          .at(-1),
      ),
    );
  });
});

describe('a page’s last change', () => {
  it('is that of the newest account it tells of', () => {
    const context = contextOfWorld({
      'events/harbour-rockets.md': (text) => text.replace('updated: 2026-11-20\n', ''),
      'articles/2021-05-12-example-post.md': (text) => text.replace('retrieved: 2026-11-20\n', ''),
    });
    const [file] = sitemapFiles(context);
    const changed = new Map(
      entriesOf(file?.text ?? '', 'url').map(({ loc, lastmod }) => [
        loc.slice(context.url.length),
        lastmod,
      ]),
    );
    // The Courier, of the 13th, tells of both events, and the Post's page of what it adds to them.
    expect(changed.get('events/harbour-rockets/')).toBe('2021-05-13');
    expect(changed.get('articles/2021-05-12-example-post/')).toBe('2021-05-13');
    expect(changed.get('')).toBe('2021-05-13');
    expect(changed.has('events/harbour-strike/')).toBe(false);
  });
});

/** The entries of a file, read by a parser that knows no sitemaps. */
function entriesOf(xml: string, name: 'url' | 'sitemap'): Located[] {
  const elements = (node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(elements) : []),
  ];
  const textOf = (node: DefaultTreeAdapterTypes.Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  return elements(parseFragment(xml.replace(/^<\?xml [^>]*\?>/, '')))
    .filter(({ tagName }) => tagName === name)
    .map((entry) => {
      const member = (tag: string): string =>
        elements(entry)
          .filter(({ tagName }) => tagName === tag)
          .map(textOf)
          .join(' ');
      return { loc: member('loc'), lastmod: member('lastmod') };
    });
}
