import { RegExpParser, type AST } from '@eslint-community/regexpp';

/*
 * Whether a backtracking engine can take more than linear time for a regular expression. The expression
 * becomes a Glushkov automaton, whose states are the places in it that read a character; a search that is
 * not anchored begins with a state that reads anything. Time is exponential where a state leads back to
 * itself over one word on two ways, and polynomial where a word leads from a state to itself, from there
 * to another, and from that to itself (Weideman et al., "Analyzing Matching Time Behavior of Backtracking
 * Regular Expression Matchers", 2016), if the match can still fail from there.
 *
 * Characters are represented by samples. Assertions are taken to hold, and loops within them are findings
 * of their own, because an assertion may be tried at every character.
 */

interface State {
  readonly reads: ReadonlySet<string>;
  /** The states that may come next, each with the number of ways that lead there. */
  readonly next: Map<number, number>;
}

/** A part of an expression: whether it can be empty, and the states that it can begin and end with. */
interface Part {
  readonly empty: boolean;
  /** Whether it can be empty without an assertion that has to hold. */
  readonly freelyEmpty: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** The states after which the match is complete, whatever follows. */
  readonly freeLast: readonly number[];
}

const NOTHING: Part = { empty: true, freelyEmpty: true, first: [], last: [], freeLast: [] };
const LINE_ENDS = ['\n', '\r', '\u2028', '\u2029'];
const SAMPLES = [
  ...LINE_ENDS,
  ...Array.from(' \t09azAZ_-.,:;!?#*<>(){}[]"\'/\\@&%=+~|^$`'),
  '\0',
  '\u0085',
  '\u00A0',
  '\u00AD',
  '\u00E9',
  '\u0301',
  '\u0434',
  '\u05D0',
  '\u0645',
  '\u060C',
  '\u200B',
  '\u200D',
  '\u202E',
  '\u2069',
  '\u3000',
  '\u4E2D',
  '\uD800',
  '\uDC00',
  '\uFFFE',
  '\u{1F3F4}',
  '\u{1F680}',
  '\u{E0100}',
  '\u{E0061}',
];
/** As many copies of a part that may stand a bounded number of times show what is ambiguous in them. */
const MOST_COPIES = 3;

/**
 * Says why an expression may take more than linear time.
 *
 * @returns One reason each, or none.
 */
export function ambiguities(source: string, flags: string): readonly string[] {
  const unicode = flags.includes('u');
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode,
    unicodeSets: flags.includes('v'),
  });
  const states: State[] = [];
  const found: string[] = [];
  const samples = samplesFor(source);

  const read = (raw: string): Part => {
    const test = new RegExp(`^(?:${raw})$`, flags.replace(/[gym]/g, ''));
    states.push({ reads: new Set(samples.filter((sample) => test.test(sample))), next: new Map() });
    const state = states.length - 1;
    return { empty: false, freelyEmpty: false, first: [state], last: [state], freeLast: [state] };
  };
  const connect = (from: readonly number[], to: readonly number[]): void => {
    for (const one of from) {
      for (const other of to) states[one]?.next.set(other, (states[one].next.get(other) ?? 0) + 1);
    }
  };
  const sequence = (parts: readonly Part[]): Part =>
    parts.reduce((before, part) => {
      connect(before.last, part.first);
      return {
        empty: before.empty && part.empty,
        freelyEmpty: before.freelyEmpty && part.freelyEmpty,
        first: before.empty ? [...before.first, ...part.first] : before.first,
        last: part.empty ? [...before.last, ...part.last] : part.last,
        freeLast: part.freelyEmpty ? [...before.freeLast, ...part.freeLast] : part.freeLast,
      };
    }, NOTHING);
  const choice = (parts: readonly Part[]): Part => ({
    empty: parts.some(({ empty }) => empty),
    freelyEmpty: parts.some(({ freelyEmpty }) => freelyEmpty),
    first: parts.flatMap(({ first }) => first),
    last: parts.flatMap(({ last }) => last),
    freeLast: parts.flatMap(({ freeLast }) => freeLast),
  });
  const repeat = ({ element, min, max }: AST.Quantifier): Part => {
    const least = Math.min(min, MOST_COPIES);
    const parts = Array.from({ length: least }, () => partOf(element));
    if (max === Infinity) {
      const loop = partOf(element);
      connect(loop.last, loop.first);
      // `x+` is one copy that loops; `x*` one that may be left out.
      parts.splice(-1, least > 0 ? 1 : 0, least > 0 ? loop : optional(loop));
    } else {
      for (let more = 0; more < Math.min(max - min, MOST_COPIES); more += 1)
        parts.push(optional(partOf(element)));
    }
    return sequence(parts);
  };
  const partOf = (node: AST.Element | AST.QuantifiableElement): Part => {
    switch (node.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
        return read(node.raw);
      case 'Group':
      case 'CapturingGroup':
        return choice(node.alternatives.map(({ elements }) => sequence(elements.map(partOf))));
      case 'Quantifier':
        return repeat(node);
      case 'Assertion':
        if ('alternatives' in node && loopsWithin(node))
          found.push(`there is a loop in ${node.raw}`);
        return { ...NOTHING, freelyEmpty: false };
      case 'Backreference':
        found.push('there is a reference back');
        return NOTHING;
      default:
        return node satisfies never;
    }
  };

  const whole = choice(pattern.alternatives.map(({ elements }) => sequence(elements.map(partOf))));
  const body = states.length;
  if (!flags.includes('y')) search(pattern, flags, whole, states, samples);
  const complete = new Set(whole.freeLast);
  found.push(...exponential(states.slice(0, body), complete), ...polynomial(states, complete));
  return found;
}

/** A part that may be left out. */
function optional(part: Part): Part {
  return { ...part, empty: true, freelyEmpty: true };
}

function samplesFor(source: string): readonly string[] {
  const own = Array.from(source).flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    return [
      character,
      ...[code - 1, code + 1].filter((near) => near > 0).map((near) => String.fromCodePoint(near)),
    ];
  });
  return Array.from(new Set([...SAMPLES, ...own]));
}

function loopsWithin(assertion: AST.LookaroundAssertion): boolean {
  const loops = (node: AST.Element): boolean => {
    if (node.type === 'Quantifier') return node.max === Infinity || loops(node.element);
    return 'alternatives' in node && node.alternatives.some(({ elements }) => elements.some(loops));
  };
  return assertion.alternatives.some(({ elements }) => elements.some(loops));
}

/** Adds the states of a search: it may begin anywhere, or, where the expression is anchored, at lines or nowhere else. */
function search(
  pattern: AST.Pattern,
  flags: string,
  whole: Part,
  states: State[],
  samples: readonly string[],
): void {
  const anchored = pattern.alternatives.every(
    ({ elements: [first] }) => first?.type === 'Assertion' && first.kind === 'start',
  );
  if (anchored && !flags.includes('m')) return;
  const anywhere = states.length;
  const lines = new Set(LINE_ENDS);
  const reads = anchored ? samples.filter((sample) => !lines.has(sample)) : samples;
  const before = anchored ? anywhere + 1 : anywhere;
  const next = [anywhere, before].map((state) => [state, 1] as const);
  states.push({ reads: new Set(reads), next: new Map(next) });
  if (anchored) states.push({ reads: lines, next: new Map(next) });
  for (const first of whole.first) states[before]?.next.set(first, 1);
}

/** Finds a state that leads back to itself over the same word on two ways. */
function exponential(states: readonly State[], complete: ReadonlySet<number>): readonly string[] {
  for (const [state] of states.entries()) {
    if (!complete.has(state) && leadsBackOnTwoWays(states, state))
      return ['exponential: a loop can be gone through in two ways'];
  }
  return [];
}

function leadsBackOnTwoWays(states: readonly State[], start: number): boolean {
  const seen = new Set<string>();
  const todo: [one: number, other: number, parted: boolean][] = [[start, start, false]];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    const [one, other, parted] = at;
    for (const [nextOne, ways] of states[one]?.next ?? []) {
      for (const nextOther of states[other]?.next.keys() ?? []) {
        if (!common(states, nextOne, nextOther)) continue;
        const nowParted = parted || nextOne !== nextOther || (one === other && ways > 1);
        if (nextOne === start && nextOther === start && nowParted) return true;
        const key = `${nextOne} ${nextOther} ${nowParted}`;
        if (!seen.has(key)) todo.push([nextOne, nextOther, nowParted]);
        seen.add(key);
      }
    }
  }
  return false;
}

/** Finds two loops one after the other that read the same word, from the second of which a match can fail. */
function polynomial(states: readonly State[], complete: ReadonlySet<number>): readonly string[] {
  const looping = states.flatMap((_, state) => (reaches(states, state, state) ? [state] : []));
  for (const first of looping) {
    for (const second of looping) {
      if (first === second || complete.has(second) || !reaches(states, first, second)) continue;
      if (shareAWord(states, first, second))
        return [
          `polynomial: two loops read the same word (${Array.from(states[second]?.reads ?? [])
            .slice(0, 3)
            .map((character) => JSON.stringify(character))
            .join(', ')} …)`,
        ];
    }
  }
  return [];
}

function reaches(states: readonly State[], from: number, to: number): boolean {
  const seen = new Set<number>();
  const todo = [from];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    for (const next of states[at]?.next.keys() ?? []) {
      if (next === to) return true;
      if (!seen.has(next)) todo.push(next);
      seen.add(next);
    }
  }
  return false;
}

/** Whether one word leads from the first to the first, from the first to the second and from the second to the second. */
function shareAWord(states: readonly State[], first: number, second: number): boolean {
  const seen = new Set<string>();
  const todo: [number, number, number][] = [[first, first, second]];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    for (const a of states[at[0]]?.next.keys() ?? []) {
      for (const b of states[at[1]]?.next.keys() ?? []) {
        if (!common(states, a, b)) continue;
        for (const c of states[at[2]]?.next.keys() ?? []) {
          if (!common(states, a, b, c)) continue;
          if (a === first && b === second && c === second) return true;
          const key = `${a} ${b} ${c}`;
          if (!seen.has(key)) todo.push([a, b, c]);
          seen.add(key);
        }
      }
    }
  }
  return false;
}

function common(states: readonly State[], ...those: readonly number[]): boolean {
  const [first, ...others] = those.map((state) => states[state]?.reads ?? new Set<string>());
  return Array.from(first ?? []).some((character) => others.every((reads) => reads.has(character)));
}
