import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { nginxConfig } from './nginx-config.ts';
import type { Running } from './running.ts';

/** nginx, where one is installed: named by `NGINX_PATH`, or on the PATH. */
export function installedNginx(): string | undefined {
  const { NGINX_PATH, PATH = '' } = process.env;
  const paths = PATH.split(':').map((folder) => join(folder, 'nginx'));
  return (NGINX_PATH === undefined ? paths : [NGINX_PATH]).find((path) => existsSync(path));
}

/** The module for brotli beside an nginx that is installed as Linux distributions do. */
export function brotliModule(nginx: string): string | undefined {
  const path = join(dirname(nginx), '../lib/nginx/modules/ngx_http_brotli_filter_module.so');
  return existsSync(path) ? path : undefined;
}

/**
 * Serves a folder with nginx and the configuration that the project brings.
 *
 * @param base The path in it that the site stands at.
 */
export async function startNginx(nginx: string, root: string, base: string): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-nginx-'));
  const address = `127.0.0.1:${await freePort()}`;
  const brotli = brotliModule(nginx);
  const config = nginxConfig({ BASE: base, ROOT: root, LISTEN: address });
  const site = brotli === undefined ? config : config.replaceAll(/# (?=brotli)/g, '');
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  mkdirSync(join(folder, 'logs'));
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${brotli === undefined ? '' : `load_module ${brotli};`}
daemon off; master_process off; pid ${join(folder, 'pid')}; error_log stderr crit;
events {}
http { access_log off; ${own.join(' ')}
${site}}
`,
  );
  const options = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'];
  const { status, stderr } = spawnSync(nginx, [...options, '-t'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`nginx refuses its configuration:\n${stderr}`);
  const server = spawn(nginx, options, { stdio: ['ignore', 'ignore', 'inherit'] });
  const over = new Promise<void>((resolve) =>
    server.once('exit', () => {
      resolve();
    }),
  );
  const origin = `http://${address}/`;
  await answers(origin);
  return {
    origin,
    close: async () => {
      server.kill('SIGTERM');
      await over;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(address: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      await fetch(address);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`Nothing answers at ${address}.`);
}
