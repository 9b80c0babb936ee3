/** The part of the untyped `edtf` package that the cross-check uses. */
declare module 'edtf' {
  function edtf(text: string): { readonly min: number; readonly max: number };
  export = edtf;
}
