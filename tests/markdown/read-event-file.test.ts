import { describe, expect, it } from 'vitest';
import { readEventFile } from '../../src/markdown/read-event-file.ts';
import type { EventFile } from '../../src/model/event.ts';
import type { EventId } from '../../src/model/ids.ts';

/** Reads an event's file, and words each diagnostic as `line:column rule: message`. */
function read(front: string, note = ''): { file: EventFile | undefined; found: string[] } {
  const text = `---\n${front}\n---\n${note}`;
  const { value, diagnostics } = readEventFile('rockets' as EventId, 'events/rockets.md', text);
  return {
    file: value,
    found: diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
  };
}

describe('an event’s file', () => {
  it('may have nothing in it but its fences', () => {
    expect(read('')).toEqual({
      found: [],
      file: {
        id: 'rockets',
        file: 'events/rockets.md',
        title: undefined,
        kind: undefined,
        formerly: [],
        date: undefined,
        place: undefined,
        verdicts: new Map(),
        updated: undefined,
        note: undefined,
      },
    });
  });

  it('has one reason for date and place where it stands beside them', () => {
    const { file, found } = read('date: 2021-05-10\nplace: pier\nbecause: The log.');
    expect(found).toEqual([]);
    expect(file).toMatchObject({
      date: { value: { text: '2021-05-10' }, because: 'The log.', at: { line: 2, column: 7 } },
      place: { value: 'pier', because: 'The log.', at: { line: 3, column: 8 } },
    });
  });

  it('has a reason of its own for each where each has one', () => {
    const { file, found } = read(
      'date: { date: 2021-05-10, because: The log. }\nplace:\n  place: pier\n  because: The chart.',
    );
    expect(found).toEqual([]);
    expect(file).toMatchObject({
      date: { value: { text: '2021-05-10' }, because: 'The log.', at: { line: 2, column: 15 } },
      place: { value: 'pier', because: 'The chart.', at: { line: 4, column: 10 } },
    });
  });

  it('may give one of the two its own reason and the other that beside them', () => {
    const { file } = read('date: { date: 2021, because: A. }\nplace: pier\nbecause: B.');
    expect(file).toMatchObject({ date: { because: 'A.' }, place: { because: 'B.' } });
  });

  it('has verdicts by field, each with its reason', () => {
    const { file, found } = read('verdicts:\n  killed: { verdict: differ, because: Two days. }');
    expect(found).toEqual([]);
    expect([...(file?.verdicts ?? [])]).toMatchObject([
      ['killed', { value: 'differ', because: 'Two days.', at: { line: 3, column: 3 } }],
    ]);
  });

  it('has old ids in a list, or one alone', () => {
    expect(read('formerly: [old, older]').file?.formerly).toEqual([
      { id: 'old', at: { line: 2, column: 12 } },
      { id: 'older', at: { line: 2, column: 17 } },
    ]);
    expect(read('formerly: old').file?.formerly).toEqual([
      { id: 'old', at: { line: 2, column: 11 } },
    ]);
  });

  it('has a note, in the editor’s words', () => {
    expect(read('title: T', '\nOne *word*.\n').file?.note).toEqual({
      text: 'One word.',
      html: '<p>One <em>word</em>.</p>',
    });
    expect(read('title: T', '\n \n').file?.note).toBeUndefined();
  });

  it.each<[string, string, readonly string[]]>([
    ['a date without a reason', 'date: 2021', ['2:7 missing-reason']],
    ['a place without a reason', 'place: { place: pier }', ['2:17 missing-reason']],
    [
      'a verdict without a reason',
      'verdicts:\n  killed: { verdict: differ }',
      ['3:3 missing-reason'],
    ],
    ['a reason without a decision', 'because: I say so.', ['2:1 idle-reason']],
    [
      'a reason beside a date that has its own',
      'date: { date: 2021, because: A. }\nbecause: B.',
      ['3:1 idle-reason'],
    ],
    ['a date that is none', 'date: { date: 2021-13, because: A. }', ['2:20 bad-date']],
    ['a day of work that is none', 'updated: yesterday', ['2:10 bad-date']],
    ['an old id that is none', 'formerly: [old, Older]', ['2:17 bad-id']],
    [
      'a verdict that is none',
      'verdicts: { killed: { verdict: no, because: A. } }',
      ['2:32 not-a-choice'],
    ],
    ['a verdict that is a text', 'verdicts: { killed: differ }', ['2:21 wrong-shape']],
    ['a list for a title', 'title: [T]', ['2:8 wrong-shape']],
    ['an account’s key', 'status: announced', ['2:1 unknown-key']],
    ['a title without words', 'title:', ['2:7 empty-value']],
  ])('has not %s', (_title, front, found) => {
    expect(read(front)).toEqual({ file: undefined, found });
  });

  it.each<[string, string, readonly string[]]>([
    ['an account', '\n## Rockets {#rockets}\n\nProse.\n', ['5:1 heading-level']],
    ['a headline', '# Rockets\n', ['4:1 heading-level']],
    ['a quote', '> Words\n', ['4:1 unsupported-markup']],
    ['an image', 'A ![b](c.png)\n', ['4:3 unsupported-markup']],
    ['a link within the site', '[a](../b)\n', ['4:1 bad-address']],
    ['lists without end', `${'- '.repeat(50)}a\n`, ['4:1 unsupported-markup']],
  ])('has not %s in its note', (_title, note, found) => {
    expect(read('title: T', note).found).toEqual(found);
  });
});
