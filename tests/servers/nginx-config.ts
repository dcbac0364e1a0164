import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The part of nginx's configuration that the project brings, and that the README shows. */
export const nginxTemplate = fileURLToPath(
  new URL('../../deploy/nginx.conf.template', import.meta.url),
);

/** The configuration with values in the place of its variables, which nginx itself does not have in files. */
export function nginxConfig(values: Readonly<Record<'BASE' | 'ROOT' | 'LISTEN', string>>): string {
  return readFileSync(nginxTemplate, 'utf8').replaceAll(
    /\$\{(BASE|ROOT|LISTEN)\}/g,
    (_, name: keyof typeof values) => values[name],
  );
}

/**
 * What nginx would send with a file, read off its configuration, for machines that have no nginx.
 *
 * @param path The file's, within the host.
 */
export function nginxHeaders(config: string, path: string): Readonly<Record<string, string>> {
  const headers: Record<string, string> = { 'content-type': typeOf(config, path) };
  for (const [, name = '', map, text] of config.matchAll(
    /^ *add_header (\S+) (?:(\$\w+)|"(.*)") always;$/gm,
  )) {
    const value = map === undefined ? text : mapped(config, map, path);
    if (value !== undefined && value !== '') headers[name.toLowerCase()] = value;
  }
  return headers;
}

/** Of a map's regular expressions the first that fits decides, else its default. */
function mapped(config: string, map: string, path: string): string | undefined {
  const [, block = ''] = config.split(`map $uri ${map} {\n`);
  const entries = Array.from(
    block.slice(0, block.indexOf('\n}')).matchAll(/^ +(?:default|"~(.*?)") "(.*)";$/gm),
    ([, pattern, value]) => ({ pattern, value }),
  );
  const fitting = entries.find(
    ({ pattern }) => pattern !== undefined && new RegExp(pattern).test(path),
  );
  return (fitting ?? entries.find(({ pattern }) => pattern === undefined))?.value;
}

function typeOf(config: string, path: string): string {
  const locations = config.matchAll(/location (=|~) (\S+) \{ types \{\} default_type (\S+); \}/g);
  for (const [, how, where = '', type = ''] of locations) {
    if (how === '=' ? path === where : new RegExp(where).test(path)) return type;
  }
  const types = /types \{\n([^}]*)\}/.exec(config)?.[1] ?? '';
  const ending = path.slice(path.lastIndexOf('.') + 1);
  const line = types.split(';').find((each) => each.trim().split(' ').slice(1).includes(ending));
  const [type = ''] = line?.trim().split(' ') ?? [];
  const [, charsets = ''] = /charset_types ([^;]*);/.exec(config) ?? [];
  return ['text/html', ...charsets.split(' ')].includes(type) ? `${type}; charset=utf-8` : type;
}
