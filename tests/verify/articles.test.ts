import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { verifyArticles } from '../../src/content/verify-articles.ts';
import { verifyFolder } from '../../src/content/verify-folder.ts';
import { readArticle } from '../../src/markdown/read-article.ts';
import { verbatimOf } from '../../src/model/verbatim.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const content = filesIn(join(root, 'content'));
// The texts are other people's work, and so no part of the project.
const folder = join(root, '../shared/articles');
const { articles } = loadContent(content).value;
const missing = articles.filter(({ id }) => !existsSync(join(folder, `${id}.txt`)));
const reason =
  missing.length === 0 ? '' : ` (skipped: no text of ${missing.map(({ id }) => id).join(', ')})`;

test.skipIf(missing.length > 0)(
  `the articles of the first site say what they are quoted with${reason}`,
  () => {
    const { value, diagnostics } = verifyFolder(content, filesIn(folder), undefined);
    expect(diagnostics).toEqual([]);
    expect(value.articles).toHaveLength(articles.length);
  },
);

test('the articles of the first site are recorded as verified', () => {
  expect(articles.filter(({ verified }) => !verified).map(({ file }) => file)).toEqual([]);
});

test.skipIf(missing.length > 0)(`one letter changed in any one quote is found out${reason}`, () => {
  for (const article of articles) {
    const original = readFileSync(join(root, 'content', article.file), 'utf8');
    const texts = filesIn(folder);
    for (const { sort, words, at } of verbatimOf(article.accounts)) {
      if (sort !== 'quote' || !original.includes(`> ${words}\n`)) continue;
      const changed = words.replace(/[a-z](?=[^a-z]*$)/, (letter) => (letter === 'x' ? 'y' : 'x'));
      const edited = original.split('\n').with(at.line - 1, `> ${changed}`);
      const { value: slipped } = readArticle(
        article.id,
        article.file,
        edited.join('\n'),
        undefined,
      );
      const { diagnostics: found } = verifyArticles(slipped === undefined ? [] : [slipped], texts);
      expect(found).toMatchObject([{ rule: 'quote-not-found', file: article.file, line: at.line }]);
      expect(found[0]?.message).toMatch(/line \d+ comes nearest: “/);
    }
  }
});
