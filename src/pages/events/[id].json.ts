import type { APIRoute, GetStaticPaths } from 'astro';
import { currentPublication } from '../../content/current.ts';
import { eventFileDocument } from '../../feeds/timeline-json.ts';
import type { Event } from '../../model/event.ts';
import { contextOf } from '../../site/context.ts';
import { eventPaths } from '../../site/paths.ts';

export const getStaticPaths = (() =>
  eventPaths(contextOf(currentPublication()))) satisfies GetStaticPaths;

/** An address that the event had gives the same file, whose `id` and `page` say where it is now. */
export const GET: APIRoute<{ event: Event }> = ({ props }) =>
  Response.json(eventFileDocument(contextOf(currentPublication()), props.event));
