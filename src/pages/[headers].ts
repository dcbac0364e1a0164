import type { APIRoute, GetStaticPaths } from 'astro';
import { currentPublication } from '../content/current.ts';
import { headersFile } from '../feeds/headers-file.ts';
import { contextOf } from '../site/context.ts';

/** A parameter, because Astro passes over files whose names begin with an underscore. */
export const getStaticPaths = (() => [
  { params: { headers: '_headers' } },
]) satisfies GetStaticPaths;

export const GET: APIRoute = () =>
  new Response(headersFile(contextOf(currentPublication())), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
