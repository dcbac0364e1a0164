import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { EventFile } from '../model/event.ts';
import type { EventId } from '../model/ids.ts';

/** Finds old ids that cannot lead to their event, because an event or another old id has them. */
export function checkOldIds(
  eventFiles: readonly EventFile[],
  events: ReadonlyMap<EventId, unknown>,
): Diagnostic[] {
  const taken = new Map<EventId, string>();
  const diagnostics: Diagnostic[] = [];
  for (const { id, file, formerly } of eventFiles.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const { id: old, at } of formerly) {
      const by = events.has(old) ? `events/${old}.md` : taken.get(old);
      if (by === undefined) taken.set(old, `events/${id}.md`);
      else diagnostics.push(diagnose('old-id-taken', file, at, { id: old, by }));
    }
  }
  return diagnostics;
}
