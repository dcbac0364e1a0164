import type { APIRoute, GetStaticPaths } from 'astro';
import { currentPublication } from '../../../content/current.ts';
import { atom } from '../../../feeds/atom.ts';
import { strandFeed } from '../../../feeds/entries.ts';
import type { Strand } from '../../../model/site.ts';
import { contextOf } from '../../../site/context.ts';
import { strandFeedPaths } from '../../../site/paths.ts';

export const getStaticPaths = (() =>
  strandFeedPaths(contextOf(currentPublication()))) satisfies GetStaticPaths;

export const GET: APIRoute<{ strand: Strand }> = ({ props }) => {
  const context = contextOf(currentPublication());
  return new Response(atom(context, strandFeed(context, props.strand)), {
    headers: { 'content-type': 'application/atom+xml' },
  });
};
