/** What scripts/build-web.mjs puts into the inline build: core.wasm in gzip, and the worker as a classic script. */
declare module 'annotator-packed-core' {
  const gzip: Uint8Array;
  export default gzip;
}

declare module 'annotator-worker-source' {
  const source: string;
  export default source;
}
