import { describe, expect, it } from 'vitest';
import { loadPapers, paper } from './worlds.ts';

const SLIPS = ['weekday-mismatch', 'day-mismatch', 'vague-words', 'after-publication'];

/** The slips found in one report of a date, in an article of Friday, 20 March 2020. */
function slips(date: string, words: string, language = 'en'): string[] {
  const papers = [paper('a', [`date: ${date}`, `  - as reported: ${words}`], { language })];
  return loadPapers(papers)
    .diagnostics.filter(({ rule }) => SLIPS.includes(rule))
    .map(({ rule }) => rule);
}

// 11 March 2020 was a Wednesday.
describe('an editor’s slip', () => {
  it.each<[string, string, string, string]>([
    ['2020-03-11', 'on Tuesday', 'en', 'weekday-mismatch'],
    ['2020-03-11', 'late on TUESDAY night', 'en', 'weekday-mismatch'],
    ['2020-03-11/2020-03-12', 'between Monday and Tuesday', 'en', 'weekday-mismatch'],
    ['2020-03-11/2020-03-16', 'on Tuesday', 'en', 'weekday-mismatch'],
    ['2020-03-11T19:35', 'on Tuesday at 7:35 pm', 'en', 'weekday-mismatch'],
    ['2020-03-11', 'am Dienstag', 'de', 'weekday-mismatch'],
    ['2020-03-11', 'mardi soir', 'fr', 'weekday-mismatch'],
    ['2020-03-11', 'مساء الثلاثاء', 'ar', 'weekday-mismatch'],
    ['2020-03-11', 'on March 12', 'en', 'day-mismatch'],
    ['2020-03-11', 'on 12 March 2020', 'en', 'day-mismatch'],
    ['2020-03-11', 'on 11 April', 'en', 'day-mismatch'],
    ['2020-03-11/2020-03-12', 'on March 13', 'en', 'day-mismatch'],
    ['2020-03-11', 'am 12. März', 'de', 'day-mismatch'],
    ['2020-03-11', 'w nocy 12 marca', 'pl', 'day-mismatch'],
    ['2020-03-11', 'في 12 مارس', 'ar', 'day-mismatch'],
    ['2020-03-11', 'last week', 'en', 'vague-words'],
    ['2020-03-11', 'in March', 'en', 'vague-words'],
    ['2020-03-11', 'in early 2020', 'en', 'vague-words'],
    ['2019-05-11', 'in May', 'en', 'vague-words'],
    ['2020-03-11', 'letzte Woche', 'de', 'vague-words'],
    ['2020-03-11', 'im März', 'de', 'vague-words'],
    ['2020-03-11', 'الأسبوع الماضي', 'ar', 'vague-words'],
  ])('is found: %s for “%s” (%s)', (date, words, language, rule) => {
    expect(slips(date, words, language)).toEqual([rule]);
  });

  it.each<[string, string, string]>([
    ['2020-03-11', 'on Wednesday', 'en'],
    ['2020-03-11', 'in the night from Tuesday to Wednesday', 'en'],
    ['2020-03-10/2020-03-11', 'on Tuesday', 'en'],
    ['2020-03-11/2020-03-17', 'on Tuesday', 'en'],
    ['2020-03', 'on a Tuesday', 'en'],
    ['../2020-03-11', 'by Tuesday', 'en'],
    ['2020-03-11', 'am Mittwoch', 'de'],
    ['2020-03-11', 'يوم الأربعاء', 'ar'],
    ['2020-03-11', 'on March 11', 'en'],
    ['2020-03-11', 'on March 11th, 2020', 'en'],
    ['2020-03-11', 'on 11 March', 'en'],
    ['2020-03-11', 'in the night from March 10 to March 11', 'en'],
    ['2020-03-11/2020-03-12', 'on March 12', 'en'],
    ['2020-03', 'on March 12', 'en'],
    ['2020-03', 'in March', 'en'],
    ['2020', 'last year', 'en'],
    ['2020-03-09/2020-03-15', 'last week', 'en'],
    ['2020-03-11', 'yesterday', 'en'],
    ['2020-03-11', 'last week, on Wednesday', 'en'],
    ['2020-03-11', 'today, for the first time this year', 'en'],
    ['2020-03-11', 'late at night', 'en'],
    ['2020-03-11', 'it may have been at night', 'en'],
    ['2020-03-11', '2020-03-11', 'en'],
    ['2020-03-11', '11/03/2020', 'en'],
    ['2020-03-11', '2020年3月11日', 'zh'],
    ['2020-03-11', 'am 11. März', 'de'],
    ['2020-03-11', 'وقال مسؤول', 'ar'],
  ])('is not found where there is none: %s for “%s” (%s)', (date, words, language) => {
    expect(slips(date, words, language)).toEqual([]);
  });

  it('is judged in the site’s language where the article has none', () => {
    const lines = ['date: 2020-03-11', '  - as reported: on Tuesday'];
    expect(loadPapers([paper('a', lines)]).diagnostics.map(({ rule }) => rule)).toContain(
      'weekday-mismatch',
    );
  });

  it('is found in every field of dates, an event after its publication in its own date alone', () => {
    const lines = ['date: 2020-03-11', 'ends-by: 2020-04-01', '  - as reported: by Tuesday'];
    const found = loadPapers([paper('a', lines)]).diagnostics.map(({ rule }) => rule);
    expect(found).toContain('weekday-mismatch');
    expect(found).not.toContain('after-publication');
  });

  it.each<[string, string, string]>([
    ['a Wednesday', '2020-03-11', '`2020-03-11` is a Wednesday, but the words say “on Tuesday”.'],
    [
      'more days than one',
      '2020-03-11/2020-03-12',
      'No day of `2020-03-11/2020-03-12` is a Tuesday, but the words say “on Tuesday”.',
    ],
  ])('says what the date is: %s', (_title, date, message) => {
    const lines = [`date: ${date}`, '  - as reported: on Tuesday'];
    expect(loadPapers([paper('a', lines)]).diagnostics).toContainEqual(
      expect.objectContaining({
        message,
        fix: 'Check the date: Tuesday on or before `2020-03-20`, the article’s day, is `2020-03-17`.',
      }),
    );
  });

  it.each<[string, string, string, boolean]>([
    ['2020-03-21', '2020-03-20', 'happened', true],
    ['2020-03-21', '2020-03-20', 'announced', false],
    ['2020-03-20', '2020-03-20', 'happened', false],
    ['2020-03-20/2020-03-25', '2020-03-20', 'happened', false],
    ['2020-03-20T23:30Z', '2020-03-20', 'happened', true],
    ['2020-04', '2020-03', 'happened', true],
    ['2020-03-31', '2020-03', 'happened', false],
    ['../2020-05', '2020-03', 'happened', false],
    ['2020-05/..', '2020-03', 'happened', true],
    ['2021', '2020-03-20/..', 'happened', false],
  ])(
    'is an event of %s in an article of %s that it calls %s: %s',
    (date, published, status, found) => {
      const papers = [paper('a', [`status: ${status}`, `date: ${date}`], { published })];
      const rules = loadPapers(papers).diagnostics.map(({ rule }) => rule);
      expect(rules.includes('after-publication')).toBe(found);
    },
  );
});
