import type { APIRoute, GetStaticPaths } from 'astro';
import { currentPublication } from '../../content/current.ts';
import { calendarOf } from '../../feeds/icalendar.ts';
import type { Event } from '../../model/event.ts';
import { contextOf } from '../../site/context.ts';
import { eventPaths } from '../../site/paths.ts';

export const getStaticPaths = (() =>
  eventPaths(contextOf(currentPublication()))) satisfies GetStaticPaths;

export const GET: APIRoute<{ event: Event }> = ({ props }) =>
  new Response(calendarOf(contextOf(currentPublication()), [props.event]), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
