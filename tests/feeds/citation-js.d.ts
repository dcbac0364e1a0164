/** The part of citation-js that the tests use; it has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    /** @param data Citations in any format that a plugin reads. */
    constructor(data: unknown);
    /** The citations as CSL-JSON. */
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(name: 'data', options: { format: 'object' }): unknown;
  }
  export const plugins: {
    readonly input: {
      /** The name of the format that some data are in. */
      type(data: unknown): string;
    };
  };
}
declare module '@citation-js/plugin-bibtex';
