import type { APIRoute, GetStaticPaths } from 'astro';
import { currentPublication } from '../content/current.ts';
import { sitemapFiles } from '../feeds/sitemap.ts';
import { contextOf } from '../site/context.ts';

export const getStaticPaths = (() =>
  sitemapFiles(contextOf(currentPublication())).map(({ name, text }) => ({
    params: { sitemap: name },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/xml' } });
