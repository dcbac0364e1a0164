import { ruleNames, rules } from '../../src/diagnostics/rules.ts';

export const START = '<!-- rules -->';
export const END = '<!-- /rules -->';

/** The table of rules for the README: what each is called, how grave it is, what it catches. */
export function rulesTable(): string {
  const rows = ruleNames.map((name) => {
    const { severity, about } = rules[name];
    return `| \`${name}\` | ${severity} | ${about.replaceAll('|', '\\|')} |`;
  });
  return ['| rule | severity | what it catches |', '|---|---|---|', ...rows].join('\n');
}

/** What stands between the two markers of a text; `undefined` where they do not stand there once each. */
export function sectionIn(text: string): string | undefined {
  const [, afterStart, again] = text.split(`${START}\n`);
  const [section, afterEnd, andAgain] = afterStart?.split(END) ?? [];
  if (again !== undefined || afterEnd === undefined || andAgain !== undefined) return undefined;
  return section?.trim();
}

/** The text with the table between its markers, and all else as it was. */
export function withTable(text: string, table: string): string {
  const section = sectionIn(text);
  if (section === undefined) throw new Error(`${START} and ${END} do not stand once each.`);
  const start = text.indexOf(`${START}\n`) + START.length + 1;
  return `${text.slice(0, start)}\n${table}\n\n${text.slice(text.indexOf(END))}`;
}
