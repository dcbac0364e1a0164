/** What is used of Citation.js, which comes without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Reads bibliographic data of a named format into CSL-JSON. */
      readonly chain: (
        data: string,
        options: { readonly generateGraph: boolean; readonly forceType: string },
      ) => unknown;
    };
  };
}

declare module '@citation-js/plugin-bibtex';
