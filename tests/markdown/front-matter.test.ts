import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/markdown/front-matter.ts';
import { sourceOf } from '../../src/markdown/source.ts';

/** What is read of a text: its data, its body, and each diagnostic as `line:column rule`. */
function read(text: string): { data: unknown; body: string; found: string[] } {
  const { value, diagnostics } = readFrontMatter(sourceOf('file.md', text));
  return {
    data: value.yaml?.value,
    body: text.slice(value.bodyOffset),
    found: diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
  };
}

const CODE = 'globalThis.dateline = "ran"; module.exports = { title: globalThis.dateline };';

describe('front matter', () => {
  it.each<[string, string, unknown, string]>([
    ['stands between two fences', '---\ntitle: A\n---\nBody\n', { title: 'A' }, 'Body\n'],
    ['ends with the file', '---\ntitle: A\n---', { title: 'A' }, ''],
    ['ends with the file and its line end', '---\ntitle: A\n---\n', { title: 'A' }, ''],
    ['may be empty', '---\n---\nBody', null, 'Body'],
    ['may be an empty line', '---\n\n---\nBody', null, 'Body'],
    ['may be empty lines', '---\n\n\n\n\n\n---\n\nBody', null, '\nBody'],
    ['may be a comment', '---\n# title\n---\nBody', null, 'Body'],
    ['may have empty lines', '---\n\n\ntitle: A\n\n\n---\n\n\nBody', { title: 'A' }, '\n\nBody'],
    ['may have lines of blanks', '---\n  \n \ntitle: A\n \n\n---\n', { title: 'A' }, ''],
    ['may have blanks behind its fences', '--- \ntitle: A\n--- \t\nBody', { title: 'A' }, 'Body'],
    ['may say that it is YAML', '---yaml\ntitle: A\n---\nBody', { title: 'A' }, 'Body'],
    ['may say so after a blank', '--- yaml\ntitle: A\n---\nBody', { title: 'A' }, 'Body'],
    ['may say so in short', '---yml \ntitle: A\n---\nBody', { title: 'A' }, 'Body'],
    ['may have the line ends of Windows', '---\r\na: A\r\n---\r\nB', { a: 'A' }, 'B'],
    ['may have empty ones too', '---\r\n\r\n\r\na: A\r\n\r\n---\r\n\r\nB', { a: 'A' }, '\r\nB'],
    ['ends at the first fence', '---\na: A\n---\nB\n---\nC', { a: 'A' }, 'B\n---\nC'],
    [
      'keeps every value as text',
      '---\na: 2020-03-11\nb: 010\nc: yes\nd: 12:30\ne: ~\nf: 1e3\n---\n',
      { a: '2020-03-11', b: '010', c: 'yes', d: '12:30', e: '~', f: '1e3' },
      '',
    ],
  ])('%s', (_title, text, data, body) => {
    const { data: given, body: rest, found } = read(text);
    expect(found).toEqual([]);
    expect(given === '' ? null : given).toEqual(data);
    // Blanks behind the closing fence are the body's, where they mean nothing.
    expect(rest.replace(/^[ \t]+\n/, '')).toBe(body);
  });

  it.each<[string, string, string]>([
    ['there is none', 'Body', '1:1 front-matter-missing'],
    ['the file begins with an empty line', '\n---\na: A\n---\n', '1:1 front-matter-missing'],
    ['the fence has four hyphens', '----\na: A\n----\n', '1:1 front-matter-missing'],
    ['the fence is indented', ' ---\na: A\n---\n', '1:1 front-matter-missing'],
    ['the fence is of plus signs', '+++\na = "A"\n+++\n', '1:1 front-matter-missing'],
    ['it is a fence alone', '---', '1:1 front-matter-unclosed'],
    ['it is a fence and a line end', '---\n', '1:1 front-matter-unclosed'],
    ['it has no end', '---\na: A\n\nBody\n', '1:1 front-matter-unclosed'],
    ['its end has four hyphens', '---\na: A\n----\nBody\n', '1:1 front-matter-unclosed'],
    ['its end has words behind it', '---\na: A\n--- end\nBody\n', '1:1 front-matter-unclosed'],
    ['its end is indented', '---\na: A\n ---\nBody\n', '1:1 front-matter-unclosed'],
    ['its lines end as on old Macs', '---\ra: A\r---\rBody\r', '1:1 front-matter-unclosed'],
    ['it is JavaScript', `---js\n${CODE}\n---\n`, '1:4 front-matter-language'],
    [
      'it is JavaScript by its full name',
      `---javascript\n${CODE}\n---\n`,
      '1:4 front-matter-language',
    ],
    ['it is JavaScript after a blank', `--- js\n${CODE}\n---\n`, '1:4 front-matter-language'],
    ['it is JSON', '---json\n{ "a": "A" }\n---\n', '1:4 front-matter-language'],
    ['it is CoffeeScript', `---coffee\n${CODE}\n---\n`, '1:4 front-matter-language'],
    ['it is of no language', '---toString\na: A\n---\n', '1:4 front-matter-language'],
    ['it is of the language of objects', '---__proto__\na: A\n---\n', '1:4 front-matter-language'],
    ['a bracket stays open', '---\na: [A\n---\n', '2:6 yaml-syntax'],
    ['a quote stays open', '---\na: "A\n---\n', '2:6 yaml-syntax'],
    ['a tab indents', '---\na:\n\tb: B\n---\n', '3:1 yaml-syntax'],
    ['it is two documents', '---\na: A\n...\nb: B\n---\n', '4:1 yaml-syntax'],
  ])('is refused where %s', (_title, text, found) => {
    expect(read(text)).toMatchObject({ data: undefined, found: [found] });
  });

  it('never runs', () => {
    for (const language of ['js', 'javascript', 'coffee', 'coffeescript', 'cson', ' js ']) {
      read(`---${language}\n${CODE}\n---\n`);
    }
    expect(globalThis).not.toHaveProperty('dateline');
  });

  it('is refused again when it is read again', () => {
    const text = '---\na: [A\n---\n';
    expect(read(text)).toEqual(read(text));
    expect(read(text).found).not.toEqual([]);
  });
});
