import type { Cost } from '../process.ts';

/** Another program that is given the nearest equivalent job. */
export interface Peer {
  readonly name: string;
  /** Runs it cold, once. */
  readonly build: () => Promise<Cost>;
  /** How many pages it writes; for a program that writes none, how many files it reads. */
  readonly units: number;
  readonly counts: 'pages' | 'files';
}

/** Why a peer is not measured. */
export interface Missing {
  readonly name: string;
  readonly because: string;
}
