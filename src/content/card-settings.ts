import { DEFAULT_CARDS, parseCardChoice, type CardChoice } from '../model/card-choice.ts';

/**
 * Reads from `CARDS` which events have a social card of their own.
 *
 * @throws RangeError where it says nothing that is known.
 */
export function readCardChoice(environment: NodeJS.ProcessEnv): CardChoice {
  const given = environment.CARDS?.trim() ?? '';
  const choice = given === '' ? DEFAULT_CARDS : parseCardChoice(given);
  if (choice === undefined) {
    throw new RangeError(`CARDS is “${given}”. It can be all, differ, none or a whole number.`);
  }
  return choice;
}
