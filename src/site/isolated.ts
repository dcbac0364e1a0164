/** What Unicode puts around a text whose direction nothing outside it may see. */
const [ISOLATE, END] = ['\u2068', '\u2069'];

/** A letter of a script that is written from right to left. */
const RIGHT_TO_LEFT_LETTER =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Hanifi_Rohingya}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * A name that can stand in a sentence of `direction`: where it has a letter of the other
 * direction, isolated, so that it does not pull the comma, the brackets or the number beside it to its
 * other side (Unicode, UAX #9, "Explicit Directional Isolates").
 */
export function isolated(name: string, direction: 'ltr' | 'rtl'): string {
  const letters = name.match(/\p{L}/gu) ?? [];
  const foreign = letters.some(
    (letter) => RIGHT_TO_LEFT_LETTER.test(letter) !== (direction === 'rtl'),
  );
  return foreign ? `${ISOLATE}${name}${END}` : name;
}
