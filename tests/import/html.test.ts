import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { readHtml } from '../../src/import/html.ts';
import { importTimelineJs } from '../../src/import/import-timelinejs.ts';
import { writeMarkdown } from '../../src/import/write-markdown.ts';
import { sourceOf } from '../../src/markdown/source.ts';
import { filesOf } from '../content/world.ts';
import { deck, SETTINGS, slide } from './imported.ts';

describe('the HTML of a slide', () => {
  it.each([
    ['<p>Hello <b> world </b>now &amp; <i>x</i></p><p>y</p>', 'Hello **world** now & *x*\n\ny'],
    ['one\nline\n\nsecond', 'one line\n\nsecond'],
    ['x<br>y<br><br>z', 'x\\\ny\n\nz'],
    ['a<div>b</div>c', 'a\n\nb\n\nc'],
    ['<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>', '* a\n* b\n  1. c'],
    ['<ul><li>date: 5 May</li></ul>', '* date\\: 5 May'],
    ['<h3>Head</h3>text', '**Head**\n\ntext'],
    ['<table><tr><th>1</th><td>2</td></tr></table>', '1 – 2'],
    ['# no\n\n- list\n\n> quote\n\n1. x', '\\# no\n\n\\- list\n\n\\> quote\n\n1\\. x'],
    ['*a* _b_ [c](d) `e` &lt;b&gt;', '\\*a\\* \\_b\\_ \\[c]\\(d) \\`e\\` \\<b>'],
    ['<script>alert(1)</script><style>p{}</style>kept', 'kept'],
    ['<a href="javascript:alert(1)">a</a> <a href="data:x">b</a>', 'a b'],
    ['<a href="//example.org/x">a <b>b</b></a>', '[a **b**](https://example.org/x)'],
    ['<a href="https://example.org"><img src="i.png"></a>', ''],
    ['See https://example.org/a_b.', 'See <https://example.org/a_b>.'],
    ['<a href="mailto:a@example.org">mail</a>', '[mail](mailto:a@example.org)'],
    ['<b>a<p>b</p></b>', 'a\n\nb'],
    ['<unknown>a</unknown><!-- b -->', 'a'],
  ])('%s', (html, markdown) => {
    expect(writeMarkdown(readHtml(html).blocks)).toBe(markdown);
  });

  it('may be nested as deeply as it likes', () => {
    const depth = 3000;
    const html = `${'<div><b>'.repeat(depth)}x${'</b></div>'.repeat(depth)}`;
    expect(writeMarkdown(readHtml(html).blocks)).toBe('x');
    const lists = `${'<ul><li>'.repeat(200)}x${'</li></ul>'.repeat(200)}`;
    expect(writeMarkdown(readHtml(lists).blocks)).toContain('x');
  });

  it('becomes content without an error, whatever it is', () => {
    const pieces = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<i>',
        '</i>',
        '<br>',
        '<ul>',
        '<li>',
        '</ul>',
        '<a href="',
      ],
      ...[
        'https://example.org/a b',
        '">',
        '</a>',
        '<h1>',
        '</h1>',
        '<blockquote>',
        '<table><tr><td>',
      ],
      ...[
        'word',
        ' ',
        '\n',
        '\n\n',
        '*',
        '_',
        '#',
        '>',
        '- ',
        '1. ',
        '`',
        '[x]: y',
        '[',
        ']',
        '(',
        ')',
      ],
      ...[
        '&amp;',
        '&lt;b&gt;',
        '&#8;',
        '\u0000',
        '\u000b',
        '\ud800',
        '{#id}',
        '---',
        '===',
        '+ ',
        ': ',
      ],
      ...[
        'date: x',
        'place: y',
        'http://x.org',
        '<img src=x>',
        '<pre>',
        '\t',
        '    ',
        '~',
        '|',
        '\\',
        '!',
      ],
    );
    const html = fc.array(pieces, { maxLength: 25 }).map((all) => all.join(''));
    fc.assert(
      fc.property(html, html, html, (headline, body, display) => {
        const text = deck(
          slide({ text: { headline, text: body }, display_date: display, group: headline }),
          slide({ media: { url: body, caption: display, credit: headline } }),
        );
        const { value, diagnostics } = importTimelineJs(sourceOf('f', text), {
          ...SETTINGS,
          skipFaulty: true,
        });
        if (value === undefined) {
          expect(diagnostics.map(({ rule }) => rule)).toEqual(['import-empty', 'import-empty']);
          return;
        }
        const loaded = loadContent(filesOf(new Map(value.files)));
        expect(loaded.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});
