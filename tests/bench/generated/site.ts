/** What the generated world knows: a strand of a few kinds each. */
export const kinds = [
  { id: 'attack', verb: 'Rockets hit', strand: 'attacks' },
  { id: 'shelling', verb: 'Shells fell on', strand: 'attacks' },
  { id: 'strike', verb: 'Aircraft struck', strand: 'attacks' },
  { id: 'repair', verb: 'Engineers repaired', strand: 'repairs' },
  { id: 'delivery', verb: 'Aid reached', strand: 'repairs' },
  { id: 'vote', verb: 'The council voted on', strand: 'politics' },
  { id: 'statement', verb: 'The ministry spoke of', strand: 'politics' },
  { id: 'withdrawal', verb: 'Soldiers left', strand: 'movements' },
  { id: 'arrival', verb: 'Families came to', strand: 'movements' },
] as const;

/** Fields of counts, with a number that is usual for each. */
export const countFields = [
  { id: 'killed', usual: 6 },
  { id: 'wounded', usual: 25 },
  { id: 'rockets', usual: 14 },
  { id: 'displaced', usual: 900 },
  { id: 'houses', usual: 40 },
  { id: 'hours', usual: 9 },
] as const;

export const choiceFields = [
  { id: 'claimed', choices: ['yes', 'no'] },
  { id: 'inquiry', choices: ['opened', 'announced', 'refused'] },
  { id: 'road', choices: ['open', 'closed', 'partly'] },
] as const;

export const textFields = ['cause', 'response'] as const;

/** The generated site’s `site.yaml`. */
export const siteFile = `title: A generated timeline
description: Events that nobody reported, to measure how long they take to build and to read.
language: en
timeZone: Asia/Baghdad
url: https://example.org/
strands: { attacks: Attacks, repairs: Repairs, politics: Politics, movements: Movements }
kinds:
${kinds.map(({ id, strand }) => `  ${id}: { label: ${label(id)}, strand: ${strand} }`).join('\n')}
fields:
${countFields.map(({ id }) => `  ${id}: { label: ${label(id)}, type: count }`).join('\n')}
${choiceFields.map(({ id, choices }) => `  ${id}: { label: ${label(id)}, type: choice, choices: { ${choices.map((choice) => `'${choice}': ${choice}`).join(', ')} } }`).join('\n')}
${textFields.map((id) => `  ${id}: { label: ${label(id)}, type: text }`).join('\n')}
  destinations: { label: Destinations, type: places }
`;

function label(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}
