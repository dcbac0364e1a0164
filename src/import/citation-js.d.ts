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
      /** Reads bibliographic data of a named format into CSL-JSON. */
      readonly chain: (
        data: string,
        options: { readonly generateGraph: boolean; readonly forceType: string },
      ) => unknown;
      /** The name of the format that some data are in. */
      readonly type: (data: unknown) => string;
    };
  };
}

declare module '@citation-js/plugin-bibtex';
