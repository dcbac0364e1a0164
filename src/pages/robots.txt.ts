import type { APIRoute } from 'astro';
import { currentPublication } from '../content/current.ts';
import { robotsTxt } from '../feeds/robots-txt.ts';
import { contextOf } from '../site/context.ts';

export const GET: APIRoute = () =>
  new Response(robotsTxt(contextOf(currentPublication())), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
