import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { asDay } from '../../src/edtf/day.ts';
import { contextOf } from '../../src/site/context.ts';
import { eventFrameCode } from '../../src/site/embed-code.ts';
import { embedDayView, embedTimelineView, type EmbedListView } from '../../src/site/embed-views.ts';

const fixture = fileURLToPath(new URL('../fixtures/extremes', import.meta.url));
const { timeline } = loadContent(filesIn(fixture)).value;
if (timeline === undefined) throw new Error('The fixture has errors.');
const context = contextOf({ timeline, base: '/a/b/', url: timeline.site.url });

const shown = ({ groups }: EmbedListView): string[] =>
  groups.flatMap(({ events }) => events.map(({ id }) => id));

describe('a frame of more than 30 events', () => {
  it('shows the newest of a timeline', () => {
    const view = embedTimelineView(context);
    expect(shown(view)).toEqual(timeline.events.slice(-30).map(({ id }) => id));
    expect([view.tally, view.isWhole]).toEqual(['The newest 30 of 205 events', false]);
  });

  it('shows the first of a day, and leads to its page', () => {
    const day = asDay('1999-09-09');
    const view = embedDayView(context, day);
    expect(shown(view)).toEqual(
      timeline.days
        .get(day)
        ?.here.slice(0, 30)
        .map(({ id }) => id),
    );
    expect([view.tally, view.isWhole]).toEqual(['The first 30 of 200 events', false]);
    expect(view.href).toBe('/a/b/1999/09/09/');
  });
});

describe('the code of a frame', () => {
  it('has nothing of a headline as markup', () => {
    const [event] = timeline.events;
    if (event === undefined) throw new Error('The fixture has no event.');
    const title = `"></iframe><script>alert('&')</script>`;
    const code = eventFrameCode(context, { ...event, title });
    expect(code).toContain(
      "title=\"&quot;&gt;&lt;/iframe&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt; · ",
    );
    expect(code.match(/[<>]/g)).toEqual(['<', '>', '<', '>']);
  });
});
