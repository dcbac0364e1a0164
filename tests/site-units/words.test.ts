import { describe, expect, test } from 'vitest';
import { english, type Words } from '../../src/site/words/english.ts';
import { wordsOf } from '../../src/site/words/words-of.ts';

const tags = ['ar', 'de', 'es', 'fr'] as const;

/** Every text of the words, by its place; functions as they answer to samples. */
function textsOf(words: Words): Map<string, string> {
  const found = new Map<string, string>();
  const add = (path: string, value: unknown): void => {
    if (typeof value === 'string') found.set(path, value);
    else if (typeof value === 'function') add(path, answerOf(path, value as Answer));
    else if (isForms(value as object)) add(path, Object.values(value as object).join(' '));
    else for (const [key, inner] of Object.entries(value as object)) add(`${path}/${key}`, inner);
  };
  for (const [key, value] of Object.entries(words)) if (key !== 'dates') add(`/${key}`, value);
  return found;
}

/** Whether these are the forms of one counted thing, of which languages have more or fewer. */
function isForms(value: object): boolean {
  const rules = ['zero', 'one', 'two', 'few', 'many', 'other'];
  return 'other' in value && Object.keys(value).every((key) => rules.includes(key));
}

type Answer = (...given: unknown[]) => unknown;

/** What a function answers to names; where it wants a list, to one of names. */
function answerOf(path: string, answer: Answer): unknown {
  if (path === '/and') return answer(['Ada', 'Bo', 'Cy']);
  if (path.startsWith('/counts/')) return answer(7);
  try {
    return answer('Ada', 'Bo');
  } catch (problem) {
    if (!(problem instanceof TypeError)) throw problem;
    return answer('Ada', ['Bo']);
  }
}

/** How many words a text has besides names that it is given and of files; "Sources" is French, too. */
function wordsIn(text: string): number {
  const prose = text.replaceAll(/\S+\.json\b/g, '');
  return prose.match(/\b(?!Ada\b|Bo\b|Cy\b)\p{L}{2,}/gu)?.length ?? 0;
}

describe.each(tags)('the words in the language `%s`', (tag) => {
  const texts = textsOf(wordsOf(tag));

  test('are as many as in English, each in its place, and none is empty', () => {
    expect([...texts.keys()].toSorted()).toEqual([...textsOf(english).keys()].toSorted());
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('are not the English ones', () => {
    const same = [...textsOf(english)].filter(
      ([path, text]) => wordsIn(text) > 1 && texts.get(path) === text,
    );
    expect(same).toEqual([]);
  });

  test('say all that they are given', () => {
    const silent = [...textsOf(english)].filter(([path, text]) =>
      ['Ada', 'Bo'].some((name) => text.includes(name) && texts.get(path)?.includes(name) !== true),
    );
    expect(silent).toEqual([]);
  });

  test('have no typewriter’s marks and no double spaces', () => {
    expect([...texts].filter(([, text]) => /["']| {2}/.test(text))).toEqual([]);
  });
});

test('French has a narrow no-break space before high punctuation and within quotation marks', () => {
  const wrong = [...textsOf(wordsOf('fr'))].filter(([, text]) =>
    /[^\u202f][;:!?»]|«[^\u202f]/.test(text),
  );
  expect(wrong).toEqual([]);
});

test('Arabic has its own comma, semicolon and question mark', () => {
  const wrong = [...textsOf(wordsOf('ar'))].filter(([, text]) =>
    /\p{Script=Arabic}[,;?]/u.test(text),
  );
  expect(wrong).toEqual([]);
});

describe('which words a site has', () => {
  test('goes by the language, whatever its region or script', () => {
    expect(wordsOf('ar-EG').navigation).toEqual(wordsOf('ar').navigation);
    expect(wordsOf('de-AT').navigation).toEqual(wordsOf('de').navigation);
    expect(wordsOf('FR-ca').navigation).toEqual(wordsOf('fr').navigation);
    expect(wordsOf('en-US')).toBe(english);
  });

  test('is English for a language that the interface does not have', () => {
    for (const tag of ['pl', 'fa', 'zh-Hant']) expect(wordsOf(tag)).toBe(english);
  });
});

describe('what is counted', () => {
  test.each([
    [0, 'لا أحداث'],
    [1, 'حدث واحد'],
    [2, 'حدثان'],
    [3, '3 أحداث'],
    [10, '10 أحداث'],
    [11, '11 حدثًا'],
    [99, '99 حدثًا'],
    [100, '100 حدث'],
    [102, '102 حدث'],
    [103, '103 أحداث'],
    [1234, '1,234 حدثًا'],
  ])('in Arabic: %i is “%s”', (count, shown) => {
    expect(wordsOf('ar').counts.events(count)).toBe(shown);
  });

  test.each([
    ['de', 1, '1 Ereignis'],
    ['de', 2, '2 Ereignisse'],
    ['de', 1234, '1.234 Ereignisse'],
    ['fr', 0, '0 événement'],
    ['fr', 1, '1 événement'],
    ['fr', 2, '2 événements'],
    ['fr', 1234, '1\u202f234 événements'],
    ['fr', 1_000_000, '1\u202f000\u202f000 d’événements'],
    ['es', 1, '1 hecho'],
    ['es', 12_345, '12.345 hechos'],
    ['es-MX', 12_345, '12,345 hechos'],
    ['ar-EG', 12, '١٢ حدثًا'],
    ['en', 1, '1 event'],
    ['en', 1234, '1,234 events'],
  ] as const)('in the language `%s`: %i is “%s”', (tag, count, shown) => {
    expect(wordsOf(tag).counts.events(count)).toBe(shown);
  });
});
