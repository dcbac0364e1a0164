import { z } from 'zod';
import type { ActorId } from './ids.ts';
import { textsWith, textWith } from './text.ts';

export const ActorFileSchema = z.strictObject({
  name: textWith('Harbour Brigade'),
  spellings: textsWith('[the Brigade]').optional(),
  description: textWith('An armed group').optional(),
});

/** `actors.yaml` as an editor writes it. */
export const ActorsFileSchema = z.record(z.string(), ActorFileSchema);

/** A record of the register: a person or a body that events are about. */
export interface Actor {
  readonly id: ActorId;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly description: string | undefined;
}
