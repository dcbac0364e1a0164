import type { ThingLeaf } from 'schema-dts';
import type { Actor } from '../../model/actor.ts';
import type { SiteContext } from '../../site/context.ts';
import type { ShellView } from '../../site/shell-view.ts';
import { actorName, reference } from './names.ts';
import { pageFacts } from './pages.ts';
import { scriptText } from './script-text.ts';

/** The page of an actor. */
export function actorMeaning(context: SiteContext, actor: Actor, shell: ShellView): string {
  const { spellings, description } = actor;
  return scriptText([
    {
      '@type': 'WebPage',
      ...pageFacts(context, shell),
      mainEntity: reference(actorName(context, actor)),
    },
    {
      ...actorThing(context, actor),
      ...(spellings.length === 0 ? {} : { alternateName: spellings }),
      ...(description === undefined ? {} : { description }),
    },
  ]);
}

/** An actor: whether a person, a body or a state is not recorded, so that no more exact type is true. */
export function actorThing(context: SiteContext, actor: Actor): ThingLeaf {
  return { '@type': 'Thing', '@id': actorName(context, actor), name: actor.name };
}
