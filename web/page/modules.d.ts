declare module '*.txt' {
  const text: string;
  export default text;
}

/** scripts/build-web.mjs points this name at the built core. */
declare module 'core.wasm' {
  const bytes: Uint8Array;
  export default bytes;
}
