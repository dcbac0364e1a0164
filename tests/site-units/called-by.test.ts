import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { calledBy } from '../../src/site/called-by.ts';
import { contextOf } from '../../src/site/context.ts';

const folder = fileURLToPath(new URL('../../content', import.meta.url));
const { timeline } = loadContent(filesIn(folder)).value;
if (timeline === undefined) throw new Error('The content has errors.');
const context = contextOf({ timeline, base: '/', url: timeline.site.url });

describe('what articles call an actor', () => {
  it('is only what stands in their quoted words about its events', () => {
    for (const actor of timeline.actors) {
      const events = timeline.eventsByActor.get(actor.id) ?? [];
      for (const { article, names } of calledBy(context, actor, events)) {
        const words = events
          .flatMap(({ accounts }) => accounts)
          .filter((account) => article.href === `/articles/${account.article.id}/`)
          .flatMap(({ reports, quotes }) => [
            ...reports.flatMap(({ asReported }) => asReported ?? []),
            ...quotes.map(({ exact }) => exact),
          ]);
        for (const name of names) {
          expect(
            words.some((text) => text.includes(name)),
            `${actor.id}: ${name}`,
          ).toBe(true);
        }
      }
    }
  });

  it('takes the long spelling where it stands, and not the short one within it', () => {
    const [event] = timeline.events.filter(({ accounts }) => accounts.length > 0);
    const [account] = event?.accounts ?? [];
    const [actor] = timeline.actors;
    if (event === undefined || account === undefined || actor === undefined) throw new Error();
    const quote = { exact: 'The Harbour Guard of Odesa met; the Guards did not.', at: account.at };
    const made = { ...event, accounts: [{ ...account, reports: [], quotes: [quote] }] };
    const named = {
      ...actor,
      name: 'Harbour Guard',
      spellings: ['Guard', 'Harbour Guard of Odesa'],
    };
    expect(calledBy(context, named, [made]).map(({ names }) => names)).toEqual([
      ['Harbour Guard of Odesa'],
    ]);
  });
});
