import type { LinkRecord } from '../model/link.ts';
import type { Visit } from './visit.ts';

/** On so many days in a row a host has to be missing before what was on it counts as gone. */
const DAYS_WITHOUT_HOST = 3;

/**
 * What is recorded of a link after a visit.
 *
 * @param day The day of the visit.
 * @param earlier What was recorded before.
 */
export function recordOf(visit: Visit, day: string, earlier: LinkRecord | undefined): LinkRecord {
  const good = { checked: day, since: undefined, failures: 0, to: undefined };
  switch (visit.found) {
    case 'works':
      return { ...good, state: 'works', answer: 'ok' };
    case 'moved':
      return { ...good, state: 'moved', answer: 'ok', to: visit.to };
    case 'unknown':
      return { ...good, state: 'unknown', answer: visit.answer };
    case 'gone':
      return { ...good, state: 'gone', answer: visit.answer, since: sinceIn(earlier, day) };
    case 'failing':
    case 'no-host': {
      const answer = visit.found === 'failing' ? visit.answer : 'no such host';
      const same = earlier?.answer === answer ? earlier : undefined;
      // Asked twice on one day, it has failed on one day.
      const failures = (same?.failures ?? 0) + (same?.checked === day ? 0 : 1);
      const gone = visit.found === 'no-host' && failures >= DAYS_WITHOUT_HOST;
      const since = sinceIn(earlier, day);
      const state = gone ? 'gone' : 'failing';
      return { state, answer, checked: day, since, failures, to: undefined };
    }
    default:
      return visit satisfies never;
  }
}

function sinceIn(earlier: LinkRecord | undefined, day: string): string {
  const bad = earlier?.state === 'gone' || earlier?.state === 'failing';
  return (bad ? earlier.since : undefined) ?? day;
}
