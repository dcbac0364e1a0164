import type { Answers, Question } from './new-file.ts';

/** Asks a question, and gives back what is typed. */
export type Ask = (question: string) => Promise<string>;

/** Answers, and what keeps them from being enough, a line each. */
export interface Completed {
  readonly answers: Answers;
  readonly problems: readonly string[];
}

/**
 * Checks answers, and asks for those that are required and missing, or cannot be used, until they can.
 *
 * @param ask `undefined` where nobody can be asked; then what is missing is a problem.
 */
export async function completed(
  questions: readonly Question[],
  given: Answers,
  ask: Ask | undefined,
): Promise<Completed> {
  const answers: Record<string, string> = {};
  const problems: string[] = [];
  for (const question of questions) {
    const { key, what, required } = question;
    let answer = given[key]?.trim() ?? '';
    let problem = problemOf(question, answer);
    for (let time = 0; problem !== undefined && ask !== undefined; time += 1) {
      // What was given and cannot be used is worth a word; that nothing was given is not.
      const hint = answer === '' && time === 0 ? '' : `${problem}\n`;
      answer = (await ask(`${hint}${what}${required ? '' : ' (may be empty)'}: `)).trim();
      problem = problemOf(question, answer);
    }
    if (problem !== undefined) problems.push(problem);
    else if (answer !== '') answers[key] = answer;
  }
  return { answers, problems };
}

function problemOf({ key, what, required, problem }: Question, answer: string): string | undefined {
  if (answer !== '') return problem(answer);
  return required ? `\`--${key}\` is missing: ${what}.` : undefined;
}
