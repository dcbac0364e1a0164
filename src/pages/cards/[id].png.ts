import type { APIRoute, GetStaticPaths } from 'astro';
import { cardPng } from '../../cards/picture.ts';
import { currentPublication } from '../../content/current.ts';
import { pictures } from '../../content/pictures.ts';
import type { Event } from '../../model/event.ts';
import { cardPaths } from '../../site/card-view.ts';
import { contextOf } from '../../site/context.ts';

export const getStaticPaths = (() =>
  cardPaths(contextOf(currentPublication()))) satisfies GetStaticPaths;

interface Props {
  event: Event | undefined;
}

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(
    new Uint8Array(cardPng(contextOf(currentPublication()), props.event, pictures.get)),
    { headers: { 'content-type': 'image/png' } },
  );
