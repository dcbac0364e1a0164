/** What a check of links needs of the world, so that tests can do without it. */
export interface Net {
  readonly fetch: Fetch;
  /** Waits for so many milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Node's own `fetch`, as far as it is used. */
export type Fetch = (
  address: string,
  init: {
    readonly method: 'HEAD' | 'GET';
    readonly redirect: 'manual';
    readonly headers: Readonly<Record<string, string>>;
    readonly signal: AbortSignal;
  },
) => Promise<Answer>;

/** An answer, before its body is read. */
export interface Answer {
  readonly status: number;
  readonly headers: { readonly get: (name: string) => string | null };
  readonly body: { readonly cancel: () => Promise<void> } | null;
  readonly text: () => Promise<string>;
}

/** How a check behaves towards the servers. */
export interface Manners {
  /** Requests at the same time, to all hosts together. To one host there is never more than one. */
  readonly concurrency: number;
  /** Milliseconds between two requests to one host. */
  readonly pause: number;
  /** Milliseconds after which an answer no longer counts. */
  readonly timeout: number;
  /** Who asks: names the program and the site. */
  readonly userAgent: string;
}
