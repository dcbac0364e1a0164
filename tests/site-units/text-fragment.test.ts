import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textFragment } from '../../src/site/text-fragment.ts';

/** A text directive as a browser reads it. */
interface Directive {
  readonly page: string;
  readonly prefix: string | undefined;
  readonly start: string;
  readonly end: string | undefined;
  readonly suffix: string | undefined;
}

/** Reads an address by the specification's "Parsing the fragment directive", written anew from it. */
function decode(address: string): Directive {
  const [page = '', directives, ...more] = address.split(':~:');
  if (directives === undefined || more.length > 0) throw new RangeError(address);
  const [directive = '', ...others] = directives.split('&');
  if (!directive.startsWith('text=') || others.length > 0) throw new RangeError(address);
  const tokens = directive.slice('text='.length).split(',');
  const prefix = tokens[0]?.endsWith('-') === true ? tokens.shift()?.slice(0, -1) : undefined;
  const suffix = tokens.at(-1)?.startsWith('-') === true ? tokens.pop()?.slice(1) : undefined;
  const [start, end, ...rest] = tokens;
  if (start === undefined || rest.length > 0) throw new RangeError(address);
  for (const token of [prefix, start, end, suffix]) {
    if (token !== undefined && !/^(?:[\w.~]|%[\dA-F]{2})+$/.test(token))
      throw new RangeError(token);
  }
  return {
    page,
    prefix: percentDecoded(prefix),
    start: percentDecoded(start),
    end: percentDecoded(end),
    suffix: percentDecoded(suffix),
  };
}

function percentDecoded<Token extends string | undefined>(token: Token): Token {
  if (token === undefined) return token;
  const bytes = Array.from(token.matchAll(/%([\dA-F]{2})|[^]/g), ([whole, hex]) =>
    hex === undefined ? whole.charCodeAt(0) : Number.parseInt(hex, 16),
  );
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes)) as Token;
}

const PAGE = 'https://example.org/harbour';
const long = Array.from({ length: 60 }, (_, index) => `word-${index}`).join(' ');

describe('a text fragment', () => {
  test.each([
    { text: 'late on Monday night', encoded: 'late%20on%20Monday%20night' },
    { text: 'US-led', encoded: 'US%2Dled' },
    { text: 'Monday, at 5,200', encoded: 'Monday%2C%20at%205%2C200' },
    { text: 'oil & gas', encoded: 'oil%20%26%20gas' },
    { text: '100% #1?', encoded: '100%25%20%231%3F' },
    { text: "it's (over) *now*!", encoded: 'it%27s%20%28over%29%20%2Anow%2A%21' },
    {
      text: '“historic” – Qaim’s',
      encoded: '%E2%80%9Chistoric%E2%80%9D%20%E2%80%93%20Qaim%E2%80%99s',
    },
    { text: 'text=a:~:b', encoded: 'text%3Da%3A~%3Ab' },
    { text: 'A.B_c~', encoded: 'A.B_c~' },
    {
      text: 'سقطت صواريخ',
      encoded: '%D8%B3%D9%82%D8%B7%D8%AA%20%D8%B5%D9%88%D8%A7%D8%B1%D9%8A%D8%AE',
    },
    { text: '火箭弹', encoded: '%E7%81%AB%E7%AE%AD%E5%BC%B9' },
    { text: '🚀', encoded: '%F0%9F%9A%80' },
    { text: 'a+b', encoded: 'a%2Bb' },
  ])('encodes “$text”', ({ text, encoded }) => {
    const address = textFragment(PAGE, text);
    expect(address).toBe(`${PAGE}#:~:text=${encoded}`);
    expect(decode(address)).toMatchObject({ page: `${PAGE}#`, start: text, end: undefined });
  });

  test.each([
    { context: { prefix: 'said' }, written: 'said-,it,', prefix: 'said', suffix: undefined },
    { context: { suffix: 'over' }, written: 'it,-over', prefix: undefined, suffix: 'over' },
    {
      context: { prefix: 'a-b,', suffix: '-c' },
      written: 'a%2Db%2C-,it,-%2Dc',
      prefix: 'a-b,',
      suffix: '-c',
    },
    { context: { prefix: ' ', suffix: '' }, written: 'it', prefix: undefined, suffix: undefined },
  ])('puts context beside the text: $written', ({ context, written, prefix, suffix }) => {
    const address = textFragment(PAGE, 'it', context);
    expect(address).toBe(`${PAGE}#:~:text=${written.replace(/,$/, '')}`);
    expect(decode(address)).toMatchObject({ prefix, start: 'it', suffix });
  });

  test.each([
    { title: 'none', address: PAGE, expected: `${PAGE}#:~:text=it` },
    { title: 'an empty one', address: `${PAGE}#`, expected: `${PAGE}#:~:text=it` },
    { title: 'one', address: `${PAGE}#part`, expected: `${PAGE}#part:~:text=it` },
    {
      title: 'a directive',
      address: `${PAGE}#:~:text=other&text=more`,
      expected: `${PAGE}#:~:text=it`,
    },
    {
      title: 'one and a directive',
      address: `${PAGE}#part:~:text=other`,
      expected: `${PAGE}#part:~:text=it`,
    },
    {
      title: 'none, and a path that looks like a delimiter',
      address: `${PAGE}/:~:/?q=:~:`,
      expected: `${PAGE}/:~:/?q=:~:#:~:text=it`,
    },
  ])('follows an address whose fragment is $title', ({ address, expected }) => {
    expect(textFragment(address, 'it')).toBe(expected);
  });

  test('gives a long text by its beginning and its end', () => {
    const { start, end } = decode(textFragment(PAGE, long));
    expect(start).toBe('word-0 word-1 word-2 word-3 word-4 word-5 word-6 word-7');
    expect(end).toBe('word-52 word-53 word-54 word-55 word-56 word-57 word-58 word-59');
  });

  test('gives a long text whole where it has too few words for two ends', () => {
    const text = `${'火'.repeat(200)} ${'箭'.repeat(200)}`;
    expect(decode(textFragment(PAGE, text))).toMatchObject({ start: text, end: undefined });
  });

  test('leaves the address alone where there is no text', () => {
    expect(textFragment(PAGE, ' \n')).toBe(PAGE);
  });

  test('is an address whose parts a URL parser keeps', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.string({ unit: 'grapheme', minLength: 1 }), (page, text) => {
        fc.pre(text.trim() !== '');
        const address = textFragment(page, text);
        expect(new URL(address).hash).toBe(address.slice(address.indexOf('#')));
      }),
    );
  });

  test('comes back as it was written, whatever the text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(text, text, text, (exact, prefix, suffix) => {
        fc.pre(exact.trim() !== '');
        const read = decode(textFragment(PAGE, exact, { prefix, suffix }));
        const whole = exact.trim();
        if (read.end === undefined) expect(read.start).toBe(whole);
        else {
          expect(whole.startsWith(read.start)).toBe(true);
          expect(whole.endsWith(read.end)).toBe(true);
        }
        expect(read.prefix ?? '').toBe(prefix.trim());
        expect(read.suffix ?? '').toBe(suffix.trim());
      }),
    );
  });

  test('bears halves of characters, which no text should have', () => {
    expect(decode(textFragment(PAGE, 'a\uD800b')).start).toBe('a\uFFFDb');
  });
});
