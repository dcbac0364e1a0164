import type { APIRoute, GetStaticPaths } from 'astro';
import { iconPng } from '../cards/picture.ts';
import { pictures, readIcon } from '../content/pictures.ts';

export const getStaticPaths = (() => [
  { params: { icon: 'apple-touch-icon' }, props: { size: 180 } },
  { params: { icon: 'icon-192' }, props: { size: 192 } },
  { params: { icon: 'icon-512' }, props: { size: 512 } },
]) satisfies GetStaticPaths;

interface Props {
  size: number;
}

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(new Uint8Array(iconPng(readIcon(), props.size, pictures.get)), {
    headers: { 'content-type': 'image/png' },
  });
