import type { IdReference } from 'schema-dts';
import type { Actor } from '../../model/actor.ts';
import type { Article } from '../../model/article.ts';
import type { Event } from '../../model/event.ts';
import type { Place } from '../../model/place.ts';
import type { SiteContext } from '../../site/context.ts';
import { anchorOf } from '../../site/source-view.ts';
import { whole } from '../whole-address.ts';

/*
 * The names (`@id`) by which things are linked from page to page: the address of the page that tells
 * most of a thing, and after `#` what sort of thing it is.
 */

export function websiteName(context: SiteContext): string {
  return named(context, context.addresses.home, 'website');
}

export function datasetName(context: SiteContext): string {
  return named(context, context.addresses.home, 'dataset');
}

export function eventName(context: SiteContext, { id }: Pick<Event, 'id'>): string {
  return named(context, context.addresses.event(id), 'event');
}

/** An account stands on its event's page, under the anchor that it has there. */
export function claimName(context: SiteContext, { id }: Event, article: Article): string {
  return named(context, context.addresses.event(id), anchorOf(article));
}

export function articleName(context: SiteContext, { id }: Article): string {
  return named(context, context.addresses.article(id), 'article');
}

export function placeName(context: SiteContext, { id }: Place): string {
  return named(context, context.addresses.place(id), 'place');
}

export function actorName(context: SiteContext, { id }: Actor): string {
  return named(context, context.addresses.actor(id), 'actor');
}

/** What stands for a thing that is told of elsewhere. */
export function reference(name: string): IdReference {
  return { '@id': name };
}

function named(context: SiteContext, address: string, sort: string): string {
  return `${whole(context, address)}#${sort}`;
}
