import { describe, expect, it } from 'vitest';
import { rules, type RuleName } from '../../src/diagnostics/rules.ts';
import { swap } from '../content/world.ts';
import {
  checked,
  textAt,
  EMBED,
  HOME,
  OLD,
  page,
  POST,
  ROCKETS,
  SITEMAP,
  type Change,
} from './small-site.ts';

interface Case {
  readonly rule: RuleName;
  /** What is wrong, to go on after "when". */
  readonly when: string;
  readonly change: Change;
  /** `file:line:column`. */
  readonly at: string;
  readonly message: string;
  /** The content files that the advice names. */
  readonly sources: readonly string[];
}

const OF_ROCKETS = [
  'content/articles/2021-05-12-example-post.md',
  'content/articles/2021-05-13-harbour-courier.md',
  'content/events/harbour-rockets.md',
];

const link = (markup: string): ((text: string) => string) =>
  swap('\n</main>', `\n${markup}\n</main>`);

const listedToo = (address: string): ((text: string) => string) =>
  swap('\n</urlset>', `\n<url><loc>https://example.org/harbour/${address}</loc></url></urlset>`);

/** Text that does not get smaller by being compressed. */
function noise(bytes: number): string {
  let state = 1;
  let text = '';
  while (text.length < bytes) {
    state = (state * 48_271) % 2_147_483_647;
    text += state.toString(36);
  }
  return `<p>${text}</p>`;
}

const cases: readonly Case[] = [
  {
    rule: 'broken-link',
    when: 'a link leads to a page that is not there',
    change: { [ROCKETS]: link('<a href="/harbour/events/none/">None</a>') },
    at: `${ROCKETS}:8:1`,
    message:
      '`<a href="/harbour/events/none/">` leads to `events/none/`, which the site does not have.',
    sources: OF_ROCKETS,
  },
  {
    rule: 'broken-link',
    when: 'a link gives the whole address of a page that is not there',
    change: { [POST]: link('<p>See <a href="https://example.org/harbour/none/">this</a></p>') },
    at: `${POST}:8:8`,
    message:
      '`<a href="https://example.org/harbour/none/">` leads to `none/`, which the site does not have.',
    sources: ['content/articles/2021-05-12-example-post.md'],
  },
  {
    rule: 'broken-link',
    when: 'a link leaves out the slash at the end',
    change: { [HOME]: link('<a href="/harbour/events/harbour-rockets">x</a>') },
    at: `${HOME}:11:1`,
    message:
      '`<a href="/harbour/events/harbour-rockets">` leads to `events/harbour-rockets`, which the site does not have.',
    sources: ['content/site.yaml'],
  },
  {
    rule: 'broken-link',
    when: 'a link leaves out the path that the site stands under',
    change: { [HOME]: link('<a href="/events/harbour-rockets/">x</a>') },
    at: `${HOME}:11:1`,
    message:
      '`<a href="/events/harbour-rockets/">` leads to `/events/harbour-rockets/`, which the site does not have.',
    sources: ['content/site.yaml'],
  },
  {
    rule: 'broken-link',
    when: 'a picture is not there',
    change: { [EMBED]: swap('<h1>Moved</h1>', '<h1>Moved</h1><img src="/harbour/none.png">') },
    at: `${EMBED}:2:109`,
    message: '`<img src="/harbour/none.png">` leads to `none.png`, which the site does not have.',
    sources: OF_ROCKETS,
  },
  {
    rule: 'broken-link',
    when: 'one of a picture’s sizes is not there',
    change: {
      [HOME]: link('<img srcset="/harbour/feed.xml 1x, /harbour/none.png 2x">'),
    },
    at: `${HOME}:11:1`,
    message:
      '`<img srcset="/harbour/feed.xml 1x, /harbour/none.png 2x">` leads to `none.png`, which the site does not have.',
    sources: ['content/site.yaml'],
  },
  {
    rule: 'broken-link',
    when: 'the picture that stands for a page is not there',
    change: {
      [ROCKETS]: swap(
        '<link',
        '<meta property="og:image" content="https://example.org/harbour/cards/x.png"><link',
      ),
    },
    at: `${ROCKETS}:4:1`,
    message:
      '`<meta property="og:image" content="https://example.org/harbour/cards/x.png">` leads to `cards/x.png`, which the site does not have.',
    sources: OF_ROCKETS,
  },
  {
    rule: 'broken-link',
    when: 'an address that was moved leads nowhere',
    change: { [OLD]: swap('url=/harbour/events/harbour-rockets/', 'url=/harbour/events/none/') },
    at: `${OLD}:1:81`,
    message:
      '`<meta http-equiv="refresh" content="0; url=/harbour/events/none/">` leads to `events/none/`, which the site does not have.',
    sources: OF_ROCKETS,
  },
  {
    rule: 'broken-link',
    when: 'a feed leads nowhere',
    change: { 'feed.xml': swap('feed.xml"', 'none.xml"') },
    at: 'feed.xml:1:58',
    message:
      '`https://example.org/harbour/none.xml` leads to `none.xml`, which the site does not have.',
    sources: ['content/site.yaml'],
  },
  {
    rule: 'broken-link',
    when: 'an event’s data lead nowhere',
    change: { 'events/harbour-rockets.json': swap('events/harbour-rockets/', 'events/none/') },
    at: 'events/harbour-rockets.json:1:10',
    message:
      '`https://example.org/harbour/events/none/` leads to `events/none/`, which the site does not have.',
    sources: OF_ROCKETS,
  },
  {
    rule: 'broken-link',
    when: 'a calendar leads nowhere, in a line that is folded',
    change: { 'timeline.ics': swap('rockets/', 'none/') },
    at: 'timeline.ics:1:1',
    message:
      '`events/harbour-none/` leads to `events/harbour-none/`, which the site does not have.',
    sources: ['content/site.yaml'],
  },
  {
    rule: 'broken-link',
    when: 'the sitemap has a page that is not there',
    change: {
      [SITEMAP]: listedToo('none/'),
    },
    at: `${SITEMAP}:5:11`,
    message: '`https://example.org/harbour/none/` leads to `none/`, which the site does not have.',
    sources: ['content/site.yaml'],
  },
  {
    rule: 'broken-fragment',
    when: 'a link leads to an element that its page does not have',
    change: { [ROCKETS]: link('<a href="#none">x</a>') },
    at: `${ROCKETS}:8:1`,
    message:
      '`<a href="#none">` leads to `events/harbour-rockets/#none`: no element there has that id.',
    sources: OF_ROCKETS,
  },
  {
    rule: 'broken-fragment',
    when: 'a link leads to an element that another page does not have',
    change: { [POST]: link('<a href="/harbour/events/harbour-rockets/#none">x</a>') },
    at: `${POST}:8:1`,
    message:
      '`<a href="/harbour/events/harbour-rockets/#none">` leads to `events/harbour-rockets/#none`: no element there has that id.',
    sources: ['content/articles/2021-05-12-example-post.md'],
  },
  {
    rule: 'broken-fragment',
    when: 'an element is named by one that is not there',
    change: { [ROCKETS]: swap('aria-labelledby="sources"', 'aria-labelledby="sources none"') },
    at: `${ROCKETS}:7:30`,
    message:
      '`<section aria-labelledby="sources none">` leads to `events/harbour-rockets/#none`: no element there has that id.',
    sources: OF_ROCKETS,
  },
  {
    rule: 'broken-fragment',
    when: 'a drawing is painted with what is not there',
    change: { [HOME]: swap('url(#hatch)', 'url(#none)') },
    at: `${HOME}:10:69`,
    message: '`<rect fill="url(#none)"/>` leads to `#none`: no element there has that id.',
    sources: ['content/site.yaml'],
  },
  {
    rule: 'duplicate-id',
    when: 'an id stands twice on a page',
    change: { [ROCKETS]: link('<p id="sources">x</p>') },
    at: `${ROCKETS}:8:1`,
    message: '`<p id="sources">` has the id `sources`, as another element before it.',
    sources: OF_ROCKETS,
  },
  {
    rule: 'main-heading',
    when: 'a page has two main headings',
    change: { [POST]: link('<h1>Another</h1>') },
    at: `${POST}:8:1`,
    message: 'The page has 2 main headings (`<h1>`), not one.',
    sources: ['content/articles/2021-05-12-example-post.md'],
  },
  {
    rule: 'main-heading',
    when: 'a page has none',
    change: { [EMBED]: swap('<h1>Moved</h1>', '') },
    at: `${EMBED}:1:1`,
    message: 'The page has 0 main headings (`<h1>`), not one.',
    sources: OF_ROCKETS,
  },
  {
    rule: 'missing-title',
    when: 'a page has an empty title',
    change: { [EMBED]: swap('<title>Moved</title>', '<title> </title>') },
    at: `${EMBED}:1:23`,
    message: 'The page has no title.',
    sources: OF_ROCKETS,
  },
  {
    rule: 'same-title',
    when: 'two events have the same title and description',
    change: {
      'events/council-vote/index.html': page('events/council-vote/', 'Rockets &amp; more', ''),
      [SITEMAP]: listedToo('events/council-vote/'),
    },
    at: `${ROCKETS}:2:23`,
    message: 'The page has the title and the description of `events/council-vote/`.',
    sources: OF_ROCKETS,
  },
  {
    rule: 'page-language',
    when: 'a page has another language than the site',
    change: { [ROCKETS]: swap('lang="en"', 'lang="de"') },
    at: `${ROCKETS}:2:1`,
    message: 'The page says that its language is `de`; the site’s is `en`.',
    sources: OF_ROCKETS,
  },
  {
    rule: 'wrong-canonical',
    when: 'a page says that it is another',
    change: {
      [ROCKETS]: swap(
        'href="https://example.org/harbour/events/harbour-rockets/"',
        'href="https://example.org/harbour/"',
      ),
    },
    at: `${ROCKETS}:4:1`,
    message: 'The page says that its canonical address is `https://example.org/harbour/`.',
    sources: OF_ROCKETS,
  },
  {
    rule: 'wrong-canonical',
    when: 'a page says nothing of it',
    change: { [POST]: (text) => text.replace(/<link rel="canonical".*?>/, '') },
    at: `${POST}:1:1`,
    message: 'The page does not say what its canonical address is.',
    sources: ['content/articles/2021-05-12-example-post.md'],
  },
  {
    rule: 'wrong-canonical',
    when: 'a page that is left out stands for one that is left out too',
    change: { [EMBED]: swap('harbour/events/harbour-rockets/', 'harbour/events/harbour-strike/') },
    at: `${EMBED}:2:1`,
    message:
      'The page says that its canonical address is `https://example.org/harbour/events/harbour-strike/`.',
    sources: OF_ROCKETS,
  },
  {
    rule: 'not-in-sitemap',
    when: 'the sitemap leaves a page out',
    change: { [SITEMAP]: (text) => text.replace(/\n<url><loc>[^<]*rockets\/.*/, '') },
    at: `${ROCKETS}:1:1`,
    message: 'The sitemap does not have this page.',
    sources: OF_ROCKETS,
  },
  {
    rule: 'not-for-sitemap',
    when: 'the sitemap has a page that is to be left out',
    change: {
      [SITEMAP]: listedToo('events/harbour-strike/'),
    },
    at: `${SITEMAP}:5:11`,
    message: '`events/harbour-strike/` asks not to be listed.',
    sources: ['content/site.yaml'],
  },
  {
    rule: 'over-budget',
    when: 'a page is larger than any may be',
    change: { [POST]: link(noise(200_000)) },
    at: `${POST}:1:1`,
    message: 'The page is N bytes compressed; at most 100000 are allowed.',
    sources: ['content/articles/2021-05-12-example-post.md'],
  },
  {
    rule: 'heavy-home',
    when: 'the home page of few events does not fit into the first round trip',
    change: { [HOME]: link(noise(25_000)) },
    at: `${HOME}:1:1`,
    message: 'The home page is N bytes compressed; a new connection carries 14600 at once.',
    sources: [],
  },
];

describe('the small site', () => {
  it('has no fault, so that everything below comes of what is changed', () => {
    expect(checked()).toEqual([]);
  });

  it.each(cases)('$rule: $when', ({ rule, change, at, message, sources }) => {
    const found = checked(change);
    expect(found).toHaveLength(1);
    const [diagnostic] = found;
    expect(diagnostic && `${diagnostic.file}:${diagnostic.line}:${diagnostic.column}`).toBe(at);
    const [, element] = /^`([^`]+)` leads/.exec(diagnostic?.message ?? '') ?? [];
    if (element?.includes(':') === true || element?.startsWith('<') === true) {
      expect(textAt(change, diagnostic).startsWith(element)).toBe(true);
    }
    expect(diagnostic?.message.replace(/\d+ bytes/, 'N bytes')).toBe(message);
    expect(diagnostic).toMatchObject({ rule, severity: rules[rule].severity });
    expect(diagnostic?.fix.match(/`content\/[^`]+`/g) ?? []).toEqual(
      sources.map((source) => `\`${source}\``),
    );
  });

  it('may have an article and an event of one title: they stand in two lists', () => {
    const twin = page('articles/2021-05-12-example-post/', 'Rockets &amp; more', '');
    expect(checked({ [POST]: twin })).toEqual([]);
  });

  it('is measured as it is sent: what compresses well may be long', () => {
    expect(checked({ [POST]: link(`<p>${'long '.repeat(100_000)}</p>`) })).toEqual([]);
  });

  it('tells of one fault on many pages once, at a page that is made of few files', () => {
    const broken = link('<a href="/harbour/none/">x</a>');
    const found = checked({ [HOME]: broken, [ROCKETS]: broken, '404.html': broken });
    expect(found.map(({ file }) => file)).toEqual([ROCKETS]);
    expect(found[0]?.message).toMatch(/; the same stands in 2 other files\.$/);
  });

  it('tells of all faults at once', () => {
    const found = checked({
      [HOME]: link('<a href="/harbour/none/">x</a>'),
      [POST]: link('<h1>Another</h1>'),
      [SITEMAP]: undefined,
    });
    expect(found.map(({ rule }) => rule).toSorted()).toEqual([
      'broken-link',
      'main-heading',
      'not-in-sitemap',
      'not-in-sitemap',
      'not-in-sitemap',
    ]);
  });
});
