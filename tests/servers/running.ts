/** A server of another maker, on this machine only. */
export interface Running {
  /** Its address, a slash at the end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}
