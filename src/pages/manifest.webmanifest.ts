import type { APIRoute } from 'astro';
import { currentPublication } from '../content/current.ts';
import { webManifest } from '../feeds/web-manifest.ts';
import { contextOf } from '../site/context.ts';

export const GET: APIRoute = () =>
  Response.json(webManifest(contextOf(currentPublication())), {
    headers: { 'content-type': 'application/manifest+json' },
  });
