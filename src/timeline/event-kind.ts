import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Mention } from '../model/article.ts';
import type { EventFile, SourcedAccount } from '../model/event.ts';
import type { EventId, KindId } from '../model/ids.ts';

/**
 * Finds an event's one kind among its file and its accounts.
 *
 * @param known The kinds that `site.yaml` declares; any other contradicts nothing.
 * @returns The kind's id, or `undefined` where nothing gives one that is known, and a diagnostic for every
 *   place that gives another than the first.
 */
export function kindOf(
  id: EventId,
  accounts: readonly SourcedAccount[],
  eventFile: EventFile | undefined,
  known: ReadonlyMap<string, unknown>,
): { readonly kind: KindId | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const given: { file: string; mention: Mention<KindId> }[] = [];
  if (eventFile?.kind !== undefined) given.push({ file: eventFile.file, mention: eventFile.kind });
  for (const { article, kind } of accounts) {
    if (kind !== undefined) given.push({ file: article.file, mention: kind });
  }
  const [first, ...others] = given.filter(({ mention }) => known.has(mention.id));
  if (first === undefined) {
    const [account] = given.length > 0 ? [] : accounts;
    return {
      kind: undefined,
      diagnostics:
        account === undefined
          ? []
          : [diagnose('missing-kind', account.article.file, account.at, { event: id })],
    };
  }
  return {
    kind: first.mention.id,
    diagnostics: others
      .filter(({ mention }) => mention.id !== first.mention.id)
      .map(({ file, mention }) =>
        diagnose('kind-conflict', file, mention.at, {
          event: id,
          kind: mention.id,
          other: first.mention.id,
          where: `${first.file}, line ${first.mention.at.line}`,
        }),
      ),
  };
}
