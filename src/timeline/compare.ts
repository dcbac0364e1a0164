import type { Article } from '../model/article.ts';
import type { Comparison, Side, SourcedReport } from '../model/comparison.ts';
import type { SourcedAccount, Verdict, VerdictDecision } from '../model/event.ts';
import type { FieldId } from '../model/ids.ts';
import { originsOf } from './origin.ts';
import { relate, type Measure, type Relation } from './relate.ts';

/**
 * Compares what an event's accounts report, field by field.
 *
 * @param accounts All accounts of one event, in order.
 * @param decisions The editor's verdicts.
 * @returns A comparison for every field that is reported, in the order of the first report of each.
 */
export function compareAccounts(
  accounts: readonly SourcedAccount[],
  decisions: ReadonlyMap<FieldId, VerdictDecision>,
  measure: Measure,
): Comparison[] {
  const origins = originsOf(accounts.map(({ article }) => article));
  const sourced = accounts.flatMap((account) =>
    account.reports.map((report): SourcedReport => ({ ...report, account })),
  );
  const fields = Map.groupBy(sourced, ({ field }) => field);
  return [...fields].map(([field, reports]) => {
    const sides = sidesOf(reports, measure).map((side) => makeSide(side, origins));
    const computed = verdictOn(sides, measure);
    const decision = decisions.get(field);
    const speaking = new Set(reports.map(({ account }) => account));
    return {
      field,
      computed,
      verdict: decision?.value ?? computed,
      decision,
      sides,
      silent: accounts.filter((account) => !speaking.has(account)).map(({ article }) => article),
    };
  });
}

/** Puts reports of equal value together. Equality is transitive for every type of value. */
function sidesOf(reports: readonly SourcedReport[], measure: Measure): SourcedReport[][] {
  const sides: SourcedReport[][] = [];
  for (const report of reports) {
    const side = sides.find(
      ([first]) => first !== undefined && relate(first.value, report.value, measure) === 'agree',
    );
    if (side === undefined) sides.push([report]);
    else side.push(report);
  }
  return sides;
}

function makeSide(reports: readonly SourcedReport[], origins: ReadonlyMap<string, string>): Side {
  const articles: Article[] = [...new Set(reports.map(({ account }) => account.article))];
  return {
    reports,
    articles,
    origins: [...new Set(articles.map(({ id, outlet }) => origins.get(id) ?? outlet))],
  };
}

/**
 * What the sides of a field come to: `differ` if any two do; `single` if all reports come from one
 * origin; `agree` if there is one side; `unjudged` if texts stand side by side; else `compatible`.
 */
function verdictOn(sides: readonly Side[], measure: Measure): Verdict {
  const relations = new Set<Relation>();
  for (const [index, side] of sides.entries()) {
    for (const other of sides.slice(index + 1)) {
      const [one, two] = [side.reports[0], other.reports[0]];
      if (one !== undefined && two !== undefined) {
        relations.add(relate(one.value, two.value, measure));
      }
    }
  }
  if (relations.has('differ')) return 'differ';
  if (new Set(sides.flatMap(({ origins }) => origins)).size === 1) return 'single';
  if (sides.length === 1) return 'agree';
  return relations.has('unjudged') ? 'unjudged' : 'compatible';
}
