import type { APIRoute } from 'astro';
import { iconIco } from '../cards/picture.ts';
import { pictures, readIcon } from '../content/pictures.ts';

export const GET: APIRoute = () =>
  new Response(new Uint8Array(iconIco(readIcon(), pictures.get)), {
    headers: { 'content-type': 'image/vnd.microsoft.icon' },
  });
