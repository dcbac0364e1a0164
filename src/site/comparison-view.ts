import type { Comparison, Side, SourcedReport } from '../model/comparison.ts';
import type { Event, Verdict } from '../model/event.ts';
import { nameOrNone, type DateView, type SiteContext } from './context.ts';
import { fieldLabel, valueText } from './report-view.ts';
import { anchorOf, sourceView, type SourceView } from './source-view.ts';

/** A verdict in words, with a sign that is not colour. */
export interface VerdictView {
  readonly verdict: Verdict;
  readonly sign: string;
  readonly text: string;
}

/** One voice behind an answer: an article, whom it cites, and its words. */
export interface VoiceView {
  readonly source: SourceView;
  /** Where the article's account stands on the event's page. */
  readonly anchor: string;
  readonly accordingTo: string | undefined;
  readonly asReported: string | undefined;
}

/** One answer, with everybody who gives it. */
export interface AnswerView {
  readonly value: string;
  /** Set where the value is a date, which HTML can mark up. */
  readonly date: DateView | undefined;
  readonly voices: readonly VoiceView[];
  /** "2 sources, 1 origin", where more than one source gives the answer. */
  readonly tally: string | undefined;
}

/** A field, and what was said on it. */
export interface QuestionView {
  readonly field: string;
  readonly label: string;
  readonly verdict: VerdictView;
  /** The editor's decision in words, with what was computed; `undefined` where there is none. */
  readonly decision: string | undefined;
  readonly settle: string | undefined;
  readonly answers: readonly AnswerView[];
  /** Who covers the event and says nothing of the field. */
  readonly silent: string | undefined;
}

/** Differences come first, then what stands side by side, then the rest. */
const RANK: Readonly<Record<Verdict, number>> = {
  differ: 0,
  unjudged: 1,
  compatible: 2,
  agree: 3,
  single: 4,
};

const SIGNS: Readonly<Record<Exclude<Verdict, 'single'>, string>> = {
  differ: '≠',
  unjudged: '∥',
  compatible: '≈',
  agree: '=',
};

/** The questions of an event, those first on which its sources differ. */
export function questionViews(context: SiteContext, event: Event): QuestionView[] {
  return event.comparison
    .map((comparison) => questionView(context, comparison))
    .toSorted((one, other) => RANK[one.verdict.verdict] - RANK[other.verdict.verdict]);
}

export function questionView(context: SiteContext, comparison: Comparison): QuestionView {
  const { words } = context;
  const { field, verdict, decision, sides, silent } = comparison;
  return {
    field,
    label: fieldLabel(context, field),
    verdict: verdictView(context, verdict),
    decision: decisionText(context, comparison),
    settle: decision?.settle,
    answers: sides.map((side) => answerView(context, side)),
    silent:
      silent.length === 0
        ? undefined
        : words.comparison.silent(
            words.and(silent.map(({ outlet }) => context.name(outlet))),
            silent.length,
          ),
  };
}

/** The editor's reason; where the editor overrules what was computed, with that. */
function decisionText(
  { words }: SiteContext,
  { decision, computed }: Comparison,
): string | undefined {
  if (decision === undefined || decision.value === computed) return decision?.because;
  return words.comparison.decided(words.comparison.verdicts[computed], decision.because);
}

export function verdictView(context: SiteContext, verdict: Verdict): VerdictView {
  const sign = verdict === 'single' ? context.number(1) : SIGNS[verdict];
  return { verdict, sign, text: context.words.comparison.verdicts[verdict] };
}

function answerView(context: SiteContext, side: Side): AnswerView {
  const { counts, punctuation } = context.words;
  const [first] = side.reports;
  if (first === undefined) throw new RangeError('A side has no report.');
  const { articles, origins } = side;
  return {
    value: valueText(context, first),
    date: first.value.type === 'date' ? context.date(first.value.date) : undefined,
    voices: side.reports.map((report) => voiceView(context, report)),
    tally:
      articles.length > 1
        ? `${counts.sources(articles.length)}${punctuation.comma}${counts.origins(origins.length)}`
        : undefined,
  };
}

function voiceView(context: SiteContext, report: SourcedReport): VoiceView {
  const { account, asReported, accordingTo } = report;
  return {
    source: sourceView(context, account.article),
    anchor: anchorOf(account.article),
    accordingTo: nameOrNone(context, accordingTo ?? account.accordingTo),
    asReported,
  };
}
