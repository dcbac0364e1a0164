/** What stands before the names of this project's marks and measures, of which other packages have their own. */
const PREFIX = 'dateline:';

/** The stages of a build, one after the other. */
type Stage = 'load' | 'begin' | 'compile' | 'draw' | 'index' | 'check' | 'publish';

/** Says that a stage begins here, and that the one before it is over. */
export function beginStage(stage: Stage): void {
  performance.mark(PREFIX + stage);
}

/**
 * Words what a build took, for programs: a line of JSON for each stage, and for each part of one that was
 * measured within it.
 *
 * @param end When the last stage ended, in milliseconds of `performance.now()`.
 */
export function stagesText(end: number): string {
  const own = performance.getEntries().filter(({ name }) => name.startsWith(PREFIX));
  const marks = own.filter(({ entryType }) => entryType === 'mark');
  const stages = marks.map(({ name, startTime }, index) =>
    line('stage', name, (marks[index + 1]?.startTime ?? end) - startTime),
  );
  const parts = own.filter(({ entryType }) => entryType === 'measure');
  return [...stages, ...parts.map(({ name, duration }) => line('part', name, duration))].join('');
}

function line(key: string, name: string, ms: number): string {
  return `${JSON.stringify({ [key]: name.slice(PREFIX.length), ms: Number(ms.toFixed(1)) })}\n`;
}
