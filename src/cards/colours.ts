/** The colours of the pages in the light scheme, as src/styles/tokens.css has them. */
export const COLOURS = {
  paper: '#fbfaf6',
  ink: '#1c1b18',
  inkQuiet: '#5a564d',
  rule: '#d8d3c6',
  ruleStrong: '#8b8577',
  strandOther: '#6a655a',
} as const;

const STRANDS = ['#b23c13', '#1d5c96', '#5f5670', '#5e5f3c'];

/**
 * The colour of a strand.
 *
 * @param lane The strand's place among the strands, from 1; 0 is none.
 */
export function strandColour(lane: number): string {
  return lane === 0 ? COLOURS.ink : (STRANDS[lane - 1] ?? COLOURS.strandOther);
}
