import matter from 'gray-matter';
import { diagnose, START, type Outcome } from '../diagnostics/diagnostic.ts';
import { readYaml, type Yaml } from './yaml.ts';
import type { Source } from './source.ts';

/** A Markdown file taken apart. */
export interface FrontMatter {
  /** `undefined` where there is none or it cannot be read; then there are diagnostics. */
  readonly yaml: Yaml | undefined;
  /** Where the body begins in the file. */
  readonly bodyOffset: number;
}

const FENCE = '---';

/** Front matter is data: an engine that would run it as code, or read it as another format, refuses. */
const refuse = (): never => {
  throw new Error('Front matter is read as YAML only.');
};

/**
 * gray-matter splits; the YAML between the fences is read by {@link readYaml}, which knows positions
 * and guesses no types. Options are always passed: without them gray-matter caches by text and
 * forgets an error the second time.
 */
const options = {
  language: 'yaml',
  delimiters: FENCE,
  engines: {
    yaml: { parse: () => ({}), stringify: refuse },
    json: { parse: refuse, stringify: refuse },
    javascript: { parse: refuse, stringify: refuse },
  },
};

/** Takes a Markdown file's front matter off and reads it. */
export function readFrontMatter(source: Source): Outcome<FrontMatter> {
  const { text, file } = source;
  if (!text.startsWith(FENCE) || text.startsWith(`${FENCE}-`)) {
    return {
      value: { yaml: undefined, bodyOffset: 0 },
      diagnostics: [diagnose('front-matter-missing', file, START, {})],
    };
  }
  const language = matter.language(text, options);
  const foreign = !['', 'yaml', 'yml'].includes(language.name);
  const start = FENCE.length + language.raw.length;
  // gray-matter copies what it is given: it gets the closing line, and what may be that line's end.
  const closing = text.indexOf(`\n${FENCE}`, start);
  const given = closing < 0 ? text.length : closing + `\n${FENCE}\r\n`.length;
  // The language's name is blanked, not cut, so that offsets stay those of the file.
  // So are the line ends of empty lines, over which a pattern of gray-matter's goes again and again.
  const rest = text
    .slice(start, given)
    .replace(/\r(?!\n)|[\u2028\u2029]/g, 'x')
    .replace(/(?<=\n[^\S\n]*)\n(?!---)/g, 'x');
  const split = matter(FENCE + ' '.repeat(language.raw.length) + rest, options);
  const end = FENCE.length + split.matter.length;
  if (!/^\r?\n---[ \t]*(?:\r?\n|$)/.test(text.slice(end))) {
    return {
      value: { yaml: undefined, bodyOffset: text.length },
      diagnostics: [diagnose('front-matter-unclosed', file, START, {})],
    };
  }
  const bodyOffset = start + rest.length - split.content.length;
  if (foreign) {
    const at = { line: 1, column: FENCE.length + 1 };
    return {
      value: { yaml: undefined, bodyOffset },
      diagnostics: [diagnose('front-matter-language', file, at, { language: language.name })],
    };
  }
  // A carriage return before the closing line belongs to the line end, and not to the last value.
  const yamlEnd = text.startsWith('\r\n', end - 1) ? end - 1 : end;
  const { value: yaml, diagnostics } = readYaml(source, start, yamlEnd);
  return { value: { yaml, bodyOffset }, diagnostics };
}
