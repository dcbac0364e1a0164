import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { closingOf } from '../../src/import/closing.ts';
import { importRecords, type KnownArticle } from '../../src/import/import-records.ts';
import { sourceOf } from '../../src/markdown/source.ts';
import { load, row, worldWith } from '../content/world.ts';
import { rowsOf } from './imported.ts';

function records(
  text: string,
  format: 'bibtex' | 'csljson',
  known: readonly KnownArticle[] = [],
  skipFaulty = false,
) {
  return importRecords(sourceOf('file', text), format, known, skipFaulty);
}

const BIBTEX = `
@comment{x}
@string{post = "The Example Post"}
@article{writer_rockets_2021,
	title = {Rockets strike {Harbour} twice in a week \\& more},
	url = {https://example.org/harbour},
	abstract = {Two nights of rockets, says the {N}avy. 5 * 3},
	language = {en-GB},
	urldate = {2026-11-20},
	journal = post,
	author = {Writer, Anna and M{\\"u}ller, Jos{\\'e}},
	month = may,
	year = {2021},
	day = 12,
	note = {seen}
}

@online{council,
  title = "Council to vote", date = {2021-05-13?}, url = {https://example.org/council},
  organization = {Harbour Courier}, language = {Elvish}
}
`;

const CSL = JSON.stringify([
  {
    id: 'http://zotero.org/users/1/items/A',
    type: 'article-newspaper',
    title: 'Rockets strike <i>harbour</i>',
    'container-title': 'The Example Post',
    URL: 'https://example.org/harbour',
    language: 'en',
    author: [{ family: 'Writer', given: 'Anna' }, { literal: 'The Desk' }],
    issued: { 'date-parts': [['2021', 5, 12]] },
    accessed: { 'date-parts': [[2026, 11, 20]] },
  },
  {
    type: 'webpage',
    title: 'Undated page',
    URL: 'https://example.org/p',
    accessed: { 'date-parts': [['2026', '11', '20']] },
  },
  {
    title: 'A series',
    'container-title': 'Weekly',
    URL: 'https://example.org/s',
    issued: {
      'date-parts': [
        [2021, 5],
        [2021, 6],
      ],
      circa: false,
    },
  },
  { type: 'webpage', title: 'Dated by its address', URL: 'https://example.org/2021/05/14/p' },
]);

describe('records of BibTeX', () => {
  it('become articles’ files, with the summary left to the editor', () => {
    const { value } = records(BIBTEX, 'bibtex');
    expect([...(value?.files.keys() ?? [])]).toEqual([
      'articles/2021-05-12-the-example-post.md',
      'articles/2021-05-13-harbour-courier.md',
    ]);
    expect(value?.files.get('articles/2021-05-12-the-example-post.md')).toBe(`---
title: Rockets strike Harbour twice in a week & more
outlet: The Example Post
byline: Anna Writer, José Müller
published: 2021-05-12
url: https://example.org/harbour
retrieved: 2026-11-20
language: en-GB
---

To be written: one to three paragraphs, in your own words, on what this article says.

The record’s abstract: Two nights of rockets, says the Navy. 5 \\* 3
`);
    expect(value?.files.get('articles/2021-05-13-harbour-courier.md')).toContain(
      'published: 2021-05-13?\n',
    );
    const closing = closingOf(value?.leftovers ?? []);
    expect(closing).toContain('4:1  note');
    expect(closing).toContain('18:1  language: Elvish');
  });

  it('have the titles that another parser finds', () => {
    const titles = parse(BIBTEX, { sentenceCase: false }).entries.map(({ fields }) =>
      fields.title?.replace(/<[^>]+>/g, ''),
    );
    const found = [...(records(BIBTEX, 'bibtex').value?.files.values() ?? [])].map(
      (text) => /^title: (.*)$/m.exec(text)?.[1],
    );
    expect(found).toEqual(titles);
  });

  it('pass `check` once the prose is written', () => {
    const [[path = '', text = ''] = []] = records(BIBTEX, 'bibtex').value?.files ?? [];
    const added = worldWith({ [path]: text, 'articles/2021-05-12-example-post.md': undefined });
    expect(
      load(added)
        .diagnostics.filter(({ file }) => file === path)
        .map(({ rule }) => rule),
    ).toEqual(['missing-accounts', 'unwritten']);
    const written = text
      .replace(/^To be written:.*$/m, 'The Post tells of it.')
      .concat(
        '\n## Rockets {#harbour-rockets}\n\n- kind: attack\n- place: east-harbour\n\nThey came.\n',
      );
    const world = worldWith({ [path]: written });
    expect(load(world).diagnostics.map((diagnostic) => row(diagnostic, world))).toEqual([]);
  });

  it('are refused by line where they are none, or lack what a file needs', () => {
    expect(
      rowsOf(records('@article{a, title={x}\n @article{b, title={}}', 'bibtex').diagnostics),
    ).toEqual(['2:2 bibtex-syntax: This is not BibTeX: invalid syntax.']);
    expect(rowsOf(records('no record', 'bibtex').diagnostics)).toEqual([
      '1:1 nothing-to-import: There is nothing to import here: there is no record in the file.',
    ]);
    const text =
      '@misc{a, title={A}}\n@misc{b, url={https://example.org/}, year=2020}\n@misc{c, title={C}, url={https://example.org/c}}\n';
    expect(rowsOf(records(text, 'bibtex').diagnostics)).toEqual([
      '1:1 import-missing: Record 1 (“A”) has no web address.',
      '2:1 import-missing: Record 2 has no title.',
      '3:1 import-missing: Record 3 (“C”) has no day of publication.',
    ]);
    const rest = records(`${text}${BIBTEX}`, 'bibtex', [], true);
    expect(rest.value?.articles).toBe(2);
    expect(closingOf(rest.value?.leftovers ?? [])).toContain('3 left out because they are faulty');
  });

  it('leave out what is an article already, and take no id that is in use', () => {
    const known = [
      { id: 'post', url: 'http://www.example.org/harbour/' },
      { id: '2021-05-13-harbour-courier', url: 'https://example.org/other' },
    ];
    const { value } = records(BIBTEX, 'bibtex', known);
    expect([...(value?.files.keys() ?? [])]).toEqual(['articles/2021-05-13-harbour-courier-2.md']);
    expect(closingOf(value?.leftovers ?? [])).toContain('https://example.org/harbour is `post`');
  });
});

describe('records of CSL-JSON', () => {
  it('become articles’ files, with what is not known said to be so', () => {
    const { value } = records(CSL, 'csljson');
    const cards = [...(value?.files.values() ?? [])].map((text) => text.split('\n---')[0]);
    expect(cards).toEqual([
      '---\ntitle: Rockets strike harbour\noutlet: The Example Post\nbyline: Anna Writer, The Desk\npublished: 2021-05-12\nurl: https://example.org/harbour\nretrieved: 2026-11-20\nlanguage: en',
      '---\ntitle: Undated page\noutlet: example.org\npublished: "[..2026-11-20]"\nurl: https://example.org/p\nretrieved: 2026-11-20',
      '---\ntitle: A series\noutlet: Weekly\npublished: 2021-05/2021-06\nurl: https://example.org/s',
      '---\ntitle: Dated by its address\noutlet: example.org\npublished: 2021-05-14?\nurl: https://example.org/2021/05/14/p',
    ]);
    const closing = closingOf(value?.leftovers ?? []);
    expect(closing).toContain('2 outlets that are the hosts of the addresses');
    expect(closing).toContain('on or before');
  });

  it('are refused by line where they are no JSON', () => {
    expect(rowsOf(records('[\n{]', 'csljson').diagnostics)).toEqual([
      '2:2 json-syntax: This is not JSON: a key between quotation marks is expected.',
    ]);
    expect(rowsOf(records('[]', 'csljson').diagnostics)).toHaveLength(1);
  });
});
