import { describe, expect, it } from 'vitest';
import { articleListView, articleView } from '../../src/site/article-views.ts';
import { contextOf } from '../../src/site/context.ts';
import { eventView } from '../../src/site/event-view.ts';
import { load, POST, swap, worldWith } from '../content/world.ts';

const COPY = 'https://web.archive.org/web/2021/https://example.org/harbour';
const GONE = 'https://example.org/harbour: { state: gone, answer: 404, checked: 2026-11-20 }\n';

/** The pages of the base world's first article, with what `npm run links` found. */
function pages(links: string, archived: boolean) {
  const { timeline } = load(
    worldWith({
      'links.yaml': links,
      [POST]: archived ? swap('retrieved:', `archived: ${COPY}\nretrieved:`) : (text) => text,
    }),
  ).value;
  const article = timeline?.articles[0];
  const event = timeline?.events[0];
  if (timeline === undefined || article === undefined || event === undefined) {
    throw new Error('There are errors.');
  }
  const context = contextOf({ timeline, base: '/', url: 'https://example.org/' });
  return {
    article: articleView(context, article),
    listed: articleListView(context).articles[0],
    account: eventView(context, event).accounts[0],
    source: eventView(context, event).card.sources[0],
  };
}

describe('an article that is gone', () => {
  it('is read in its copy first, on every page, and every page says so', () => {
    const { article, listed, account, source } = pages(GONE, true);
    for (const view of [article.source, listed?.source, account?.source, source]) {
      expect(view).toMatchObject({
        href: COPY,
        gone: 'The original is gone; the link leads to an archived copy.',
      });
    }
    expect(account?.quotes[0]?.href.startsWith(`${COPY}#:~:text=`)).toBe(true);
    expect(article.read).toBe('Read the archived copy');
    expect(listed?.read).toBe(article.read);
    expect(article.archive).toEqual({
      href: 'https://example.org/harbour',
      text: 'Where the original was',
    });
  });

  it('keeps its address where no copy is recorded, and says that it is gone', () => {
    const { article, source } = pages(GONE, false);
    expect(source).toMatchObject({
      href: 'https://example.org/harbour',
      gone: 'The original is gone.',
    });
    expect(article.read).toBe('Read the original at The Example Post');
    expect(article.archive.href).toMatch(/^https:\/\/web\.archive\.org\/web\/20210512\//);
  });

  it.each(['works', 'failing', 'unknown', 'moved'])('is not one that %s', (state) => {
    const { article, source } = pages(GONE.replace('gone', state), true);
    expect(source).toMatchObject({ href: 'https://example.org/harbour', gone: undefined });
    expect(article.archive.href).toBe(COPY);
  });
});
