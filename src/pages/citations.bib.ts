import type { APIRoute } from 'astro';
import { currentPublication } from '../content/current.ts';
import { download } from '../feeds/downloads.ts';
import { contextOf } from '../site/context.ts';

export const GET: APIRoute = () => {
  const { body, mediaType } = download(contextOf(currentPublication()), 'citations.bib');
  return new Response(body, { headers: { 'content-type': mediaType } });
};
