import { ruleNames, rules } from '../../src/diagnostics/rules.ts';

const BEGIN = '<!-- rules -->';
const END = '<!-- /rules -->';

/** The table of all rules, in Markdown: name, severity, what it catches. */
export function rulesTable(): string {
  const rows = ruleNames.map((name) => {
    const { severity, about } = rules[name];
    return `| \`${name}\` | ${severity} | ${about.replaceAll('|', '\\|')} |`;
  });
  return ['| rule | severity | what it catches |', '|---|---|---|', ...rows].join('\n');
}

/** The table that stands in a README between its two markers. */
export function tableIn(readme: string): string {
  return readme.slice(readme.indexOf(BEGIN) + BEGIN.length, readme.indexOf(END)).trim();
}

/** A README with another table between its two markers. */
export function withTable(readme: string, table: string): string {
  return `${readme.slice(0, readme.indexOf(BEGIN) + BEGIN.length)}\n\n${table}\n\n${readme.slice(readme.indexOf(END))}`;
}
