import { describe, expect, it } from 'vitest';
import { asEdtf } from '../../src/edtf/parse.ts';
import { deck, imported, slide } from './imported.ts';

const text = (html: string, headline = 'It happens') => ({ text: { headline, text: html } });

/** The articles of an import, "outlet: headline | published | address". */
function articlesOf(...events: readonly unknown[]): string[] {
  return imported(deck(...events)).timeline.articles.map(
    (article) => `${article.outlet}: ${article.title} | ${article.published.text} | ${article.url}`,
  );
}

describe('the sources of a timeline that is imported', () => {
  it('are what its slides link to: the first has the account, the others are named', () => {
    const { timeline } = imported(
      deck(
        slide(
          text(
            '<p>As <a href="https://www.example.com/news/2020/03/17/harbour.html">the Post wrote at length</a>, and https://example.net/a.</p>',
          ),
        ),
        slide(text('<a href="https://example.net/a#part">Again</a>', 'Later')),
      ),
    );
    const [post, net] = ['example.com', 'example.net'].map((outlet) =>
      timeline.articles.find((article) => article.outlet === outlet),
    );
    expect(post).toMatchObject({
      id: '2020-03-17-example-com',
      title: 'the Post wrote at length',
      published: asEdtf('2020-03-17?'),
    });
    expect(post?.accounts[0]?.prose.html).toBe(
      '<p>As <a href="https://www.example.com/news/2020/03/17/harbour.html">the Post wrote at length</a>, and <a href="https://example.net/a">https://example.net/a</a>.</p>',
    );
    expect(net?.title).toBe('example.net/a');
    expect(net?.published.text).toBe('[2020..]');
    expect(net?.accounts.map(({ event, reports }) => [event, reports.length])).toEqual([
      ['it-happens', 0],
      ['later', 1],
    ]);
    expect(timeline.events[0]?.comparison.find(({ field }) => field === 'date')?.verdict).toBe(
      'single',
    );
  });

  it('are a list of links that a text ends with, and then no other link', () => {
    const { timeline } = imported(
      deck(
        slide(
          text(
            '<p>It <a href="https://example.org/passing">happened</a>.</p><p>Sources:</p><ol><li><a href="https://example.com/1">Rockets strike</a>, The Example Post (Example Agency), 12 May 2021</li><li><a href="https://example.com/2">https://example.com/2</a></li></ol><p><a href="https://example.com/more">More</a></p>',
          ),
        ),
      ),
    );
    expect(
      timeline.articles.map(({ title, outlet, wire, published }) => [
        title,
        outlet,
        wire,
        published.text,
      ]),
    ).toEqual([
      ['example.com/2', 'example.com', [], '[2020..]'],
      ['Rockets strike', 'The Example Post (Example Agency)', [], '2021-05-12'],
    ]);
    expect(timeline.articles[1]?.accounts[0]?.prose.text).toBe('It happened.\n\nMore');
  });

  it('are films and posts that a slide shows, by their credit and caption; pictures are none', () => {
    const media = (url: string) =>
      slide({ media: { url, credit: 'A Channel', caption: 'A film' } });
    expect(articlesOf(media('https://www.youtube.com/watch?v=x'))).toEqual([
      'A Channel: A film | [2020..] | https://www.youtube.com/watch?v=x',
    ]);
    expect(articlesOf(media('<iframe src="//player.example.org/7" width="3"></iframe>'))).toEqual([
      'A Channel: A film | [2020..] | https://player.example.org/7',
    ]);
    const own = ['harbour years: harbour years | [2020..] | https://example.org/'];
    expect(articlesOf(media('https://example.org/a.JPG?x=1'))).toEqual(own);
    expect(articlesOf(media('https://www.google.com/maps/@1,2,3z'))).toEqual(own);
    expect(articlesOf(media('pictures/a.png'))).toEqual(own);
  });

  it('are the links of credit, caption and headline too', () => {
    expect(
      articlesOf(
        slide({
          media: {
            url: 'https://example.org/a.jpg',
            credit: '<a href="https://example.net/photos/7">Somebody</a>',
          },
          text: { headline: '<a href="https://example.com/x">The headline</a>', text: 'T' },
        }),
      ),
    ).toEqual([
      'example.com: The headline | [2020..] | https://example.com/x',
      'example.net: example.net/photos/7 | [2020..] | https://example.net/photos/7',
    ]);
  });

  it('are originals, where a link leads to a copy of one', () => {
    const copy = 'https://web.archive.org/web/20200318010203/https://example.com/news/1';
    const { timeline } = imported(deck(slide(text(`<a href="${copy}">A copy</a>`))));
    expect(timeline.articles[0]).toMatchObject({
      url: 'https://example.com/news/1',
      archived: copy,
      outlet: 'example.com',
    });
  });

  it('are the timeline itself for slides without any, with its address where it is given', () => {
    const { timeline, closing } = imported(deck(slide(), slide()), {
      title: 'The <timeline>',
      outlet: 'The Desk',
      url: 'https://example.org/timeline',
      published: '2021-05',
    });
    expect(timeline.articles).toHaveLength(1);
    expect(timeline.articles[0]).toMatchObject({
      id: '2021-05-the-desk',
      title: 'The <timeline>',
      outlet: 'The Desk',
      url: 'https://example.org/timeline',
      published: asEdtf('2021-05'),
    });
    expect(closing).not.toContain('without its address');
    expect(imported(deck(slide())).closing).toContain('1 article without its address');
  });

  it('go into several files where one would be larger than a file may be', () => {
    const long = 'word '.repeat(10_000);
    const events = Array.from({ length: 12 }, () => slide(text(long)));
    expect(imported(deck(...events)).timeline.articles).toHaveLength(4);
  });
});

describe('a timeline that Dateline itself gave out', () => {
  const told = (lead: string, by: string, ...sources: readonly (readonly [string, string])[]) => {
    const links = sources.map(([href, words]) => `<li><a href="${href}">${words}</a></li>`);
    return `<p>${lead} <em>(as told by ${by})</em></p><ol>${links.join('')}</ol><p><a href="https://example.org/harbour/events/x/">All of it</a></p>`;
  };
  const post = [
    'https://example.org/harbour',
    'The Example Post (Example Agency): Rockets strike: twice in a week',
  ] as const;
  const courier = ['https://example.com/council', 'Harbour Courier: Council to vote'] as const;
  const own = JSON.stringify({
    scale: 'human',
    title: {
      unique_id: 'title_slide',
      text: { headline: 'Harbour strikes, May 2021', text: '<p>What happened.</p>' },
      autolink: false,
    },
    events: [
      {
        unique_id: 'harbour-rockets',
        start_date: { year: 2021, month: 5, day: 10 },
        end_date: { year: 2021, month: 5, day: 11 },
        display_date: '10–11 May 2021, sources differ',
        group: 'Attacks &amp;amp; so on',
        text: {
          headline: 'Rockets hit the harbour',
          text: told('Three people (sailors) were killed.', 'The Example Post', post, courier),
        },
        autolink: false,
      },
      {
        unique_id: 'council-vote',
        start_date: { year: 2021, month: 5 },
        display_date: 'May 2021',
        group: 'Politics',
        text: {
          headline: 'The council votes',
          text: told('The council is to vote.', 'Harbour Courier', courier),
        },
        autolink: false,
      },
      {
        unique_id: 'night-shots',
        start_date: { year: 2021, month: 5, day: 12, hour: 2, minute: 35 },
        display_date: '12 May 2021, 02:35',
        group: 'Politics',
        text: { headline: 'Shots at night', text: told('Shots.', 'Harbour Courier', courier) },
        autolink: false,
      },
    ],
  });

  it('comes back with its events, their dates and its articles', () => {
    const { timeline, events, closing } = imported(own, { timeZone: 'Europe/Kyiv' });
    expect(events).toEqual([
      'council-vote: The council votes | 2021-05 | May 2021',
      'harbour-rockets: Rockets hit the harbour | 2021-05-10/2021-05-11 | 10–11 May 2021, sources differ',
      'night-shots: Shots at night | 2021-05-12T02:35 | 12 May 2021, 02:35',
    ]);
    expect(
      timeline.articles.map(({ title, outlet, wire }) => [title, outlet, wire]).toSorted(),
    ).toEqual([
      ['Council to vote', 'Harbour Courier', []],
      ['Rockets strike: twice in a week', 'The Example Post', ['Example Agency']],
    ]);
    const prose = timeline.events.map(({ accounts }) => accounts[0]?.prose.text);
    expect(prose).toContain('Three people (sailors) were killed.');
    expect(timeline.site.strands.map(({ label }) => label)).toEqual([
      'Attacks & so on',
      'Politics',
    ]);
    expect(closing).toMatch(/^Everything was carried over\./);
  });
});

describe('an article’s id', () => {
  it('is of the host where the outlet has none of its letters', () => {
    const media = { url: 'https://sawt.example.org/2021/05/15/marsa', credit: 'صوت المرسى' };
    expect(imported(deck(slide({ media }))).timeline.articles.map(({ id }) => id)).toEqual([
      '2021-05-15-sawt-example-org',
    ]);
  });
});
