import { describe, expect, it } from 'vitest';
import { completed } from '../../src/import/answers.ts';
import {
  articleQuestions,
  eventQuestions,
  newArticle,
  newEvent,
  type Answers,
  type Surroundings,
} from '../../src/import/new-file.ts';
import { load, row, worldWith } from '../content/world.ts';

const AROUND: Surroundings = {
  timeZone: 'Europe/Kyiv',
  kinds: ['attack', 'vote'],
  articles: [{ id: '2021-05-20-harbour-courier', url: 'https://example.org/known' }],
  eventFiles: ['harbour-rockets'],
  headlines: new Map([['harbour-rockets', 'Rockets *hit* the harbour']]),
};

const ARTICLE: Answers = {
  url: 'https://example.org/new',
  title: 'A: "new" headline',
  outlet: 'Harbour Courier',
  published: '2021-05-20',
};

/** What `check` says of the base world with a new file. */
function checked({ path, text }: { path: string; text: string }): string[] {
  const world = worldWith({ [path]: text });
  return load(world).diagnostics.map((diagnostic) => row(diagnostic, world));
}

describe('a new article’s file', () => {
  it('has its front matter, and `check` says just what is still to be written', () => {
    const file = newArticle({ ...ARTICLE, wire: 'One Agency, Other Agency' }, AROUND);
    expect(file.path).toBe('articles/2021-05-20-harbour-courier-2.md');
    expect(file.text).toContain(`title: 'A: "new" headline'\n`);
    expect(checked(file)).toEqual([
      `${file.path}:1:1 missing-accounts error | ---`,
      `${file.path}:11:1 unwritten error | To be written: one to th`,
    ]);
  });

  it('passes `check` once its prose is written', () => {
    const file = newArticle({ ...ARTICLE, event: 'harbour-rockets, new-event' }, AROUND);
    const gaps = checked(file).filter((line) => line.startsWith(file.path));
    expect(gaps.map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'unwritten error | To be written: one to th',
      'unwritten error | To be written: in your o',
      'unwritten error | ## To be written: what h',
      'unwritten error | To be written: in your o',
    ]);
    const known = newArticle({ ...ARTICLE, event: 'harbour-rockets' }, AROUND);
    const text = known.text.replace(/^To be written:.*$/gm, 'It says so.');
    expect(checked({ ...known, text })).toEqual([]);
  });

  it.each([
    ['url', 'example.org', 'is no address'],
    ['url', 'https://example.org/known', '`2021-05-20-harbour-courier` is this article already.'],
    ['published', '20 May 2021', 'Write `2021-05-20`'],
    ['archived', 'ftp://example.org', 'is no address'],
    ['retrieved', '2021-13', 'there is no month `13`'],
    ['language', 'english', 'is no language tag'],
    ['id', 'My id', 'Write `my-id`.'],
    ['id', '2021-05-20-harbour-courier', 'has a file already'],
    ['event', 'one, Two', 'Write `two`.'],
  ])('is not made with the %s %s', async (key, answer, problem) => {
    const given = { ...ARTICLE, [key]: answer };
    const { problems } = await completed(articleQuestions(AROUND), given, undefined);
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });
});

describe('a new event’s file', () => {
  it('has its headline and its kind', () => {
    const file = newEvent({ id: 'council-vote', title: 'The council: a vote', kind: 'vote' });
    expect(file).toEqual({
      path: 'events/council-vote.md',
      text: '---\ntitle: "The council: a vote"\nkind: vote\n---\n',
    });
    expect(checked(file)).toEqual([]);
    const lonely = newEvent({ id: 'council-votes', title: 'x', kind: 'vote' });
    expect(checked(lonely)).toEqual([
      'events/council-votes.md:1:1 event-without-account error | ---',
    ]);
  });

  it.each([
    ['kind', 'vot', 'Did you mean `vote`?'],
    ['kind', 'parade', 'Its kinds are attack, vote.'],
    ['id', 'harbour-rockets', 'has a file already'],
    ['id', 'con', 'cannot be an id'],
  ])('is not made with the %s %s', async (key, answer, problem) => {
    const given = { id: 'x', title: 'X', kind: 'vote', [key]: answer };
    const { problems } = await completed(eventQuestions(AROUND), given, undefined);
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });
});

describe('what is missing', () => {
  it('is a problem where nobody can be asked', async () => {
    const { problems } = await completed(articleQuestions(AROUND), { title: ' ' }, undefined);
    expect(problems).toEqual([
      '`--url` is missing: the article’s address.',
      '`--title` is missing: its headline.',
      '`--outlet` is missing: who published it.',
      '`--published` is missing: when it was published (EDTF).',
    ]);
  });

  it('is asked for at a terminal, and so is what cannot be used, until it can', async () => {
    const typed = ['', 'no id', 'board-meets', 'Board meets'];
    const asked: string[] = [];
    const ask = (question: string): Promise<string> => {
      asked.push(question);
      return Promise.resolve(typed.shift() ?? '');
    };
    const { answers, problems } = await completed(eventQuestions(AROUND), { kind: 'vote' }, ask);
    expect(problems).toEqual([]);
    expect(answers).toEqual({ id: 'board-meets', title: 'Board meets', kind: 'vote' });
    expect(asked).toEqual([
      'the event’s id: ',
      '`--id` is missing: the event’s id.\nthe event’s id: ',
      '`no id` cannot be an id. Write `no-id`.\nthe event’s id: ',
      'its headline: ',
    ]);
  });
});
