/** A face that cards are set in. */
export type Face = 'headline' | 'headline-sans' | 'text' | 'text-sans' | 'strong-sans';

/** What is known of how text comes out in a face. */
export interface Ruler {
  /** How far a text without spaces at its ends moves the pen on, shaped, in pixels. */
  readonly width: (text: string, face: Face, size: number) => number;
  /** Whether a face has a shape for every character of a text. */
  readonly covers: (text: string, face: Face) => boolean;
}

/** The first of some faces that has a shape for every character of a text. */
export function faceFor(ruler: Ruler, text: string, faces: readonly Face[]): Face | undefined {
  return faces.find((face) => ruler.covers(text, face));
}
