import type { APIRoute, GetStaticPaths } from 'astro';
import { currentPublication } from '../../../../content/current.ts';
import { oembed } from '../../../../feeds/oembed.ts';
import type { Event } from '../../../../model/event.ts';
import { contextOf } from '../../../../site/context.ts';
import { eventPaths } from '../../../../site/paths.ts';

export const getStaticPaths = (() =>
  eventPaths(contextOf(currentPublication()))) satisfies GetStaticPaths;

export const GET: APIRoute<{ event: Event }> = ({ props }) =>
  Response.json(oembed(contextOf(currentPublication()), props.event));
