import type { Article, Report } from './article.ts';
import type { SourcedAccount, Verdict, VerdictDecision } from './event.ts';
import type { FieldId } from './ids.ts';

/** A report together with the account and the article that give it. */
export interface SourcedReport extends Report {
  readonly account: SourcedAccount;
}

/** One answer to the question of a field: reports of equal value. */
export interface Side {
  /** At least one; in the order of the accounts. */
  readonly reports: readonly SourcedReport[];
  readonly articles: readonly Article[];
  /** The independent origins of those articles. */
  readonly origins: readonly string[];
}

/** What the reports of one field of an event come to. */
export interface Comparison {
  readonly field: FieldId;
  /** The editor's where there is one, else the computed one. */
  readonly verdict: Verdict;
  readonly computed: Verdict;
  /** The editor's decision, with its reason. */
  readonly decision: VerdictDecision | undefined;
  /** In the order in which the answers come first. */
  readonly sides: readonly Side[];
  /** Articles that cover the event and say nothing of the field. That is silence, never "none". */
  readonly silent: readonly Article[];
}
