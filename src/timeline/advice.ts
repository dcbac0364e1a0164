import { diagnose, START, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Article } from '../model/article.ts';
import type { Event } from '../model/event.ts';
import { verbatimOf } from '../model/verbatim.ts';

/**
 * Finds what is no mistake and what an editor should know: events of one origin, dates that rest on
 * one report, differences without an editor's word.
 */
export function adviseOn(event: Event): Diagnostic[] {
  const { id, accounts, origins, comparison, note } = event;
  const [first] = accounts;
  const advice: Diagnostic[] = [];
  if (first !== undefined && origins.length === 1) {
    const details = { event: id, origin: origins[0] ?? first.article.outlet };
    advice.push(diagnose('single-origin', first.article.file, first.at, details));
  }
  for (const { field, sides, verdict, decision } of comparison) {
    const [report, ...others] = sides.flatMap(({ reports }) => reports);
    if (report === undefined) continue;
    const { file } = report.account.article;
    if (field === 'date' && others.length === 0 && origins.length > 1) {
      const details = { event: id, origins: origins.length };
      advice.push(diagnose('lone-date', file, report.at, details));
    }
    if (verdict === 'differ' && decision === undefined && note === undefined) {
      advice.push(diagnose('differ-without-note', file, report.at, { event: id, field }));
    }
  }
  return advice;
}

/** Finds an article whose quotes nobody has verified against its text. */
export function adviseOnQuotes(article: Article): Diagnostic[] {
  const words = verbatimOf(article.accounts).length;
  return article.verified || words === 0
    ? []
    : [diagnose('unverified-quotes', article.file, START, { words })];
}
