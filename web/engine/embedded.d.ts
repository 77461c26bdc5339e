/** What scripts/build-web.mjs puts into the inline build: core.wasm in gzip, and the text of worker.js. */
declare module 'annotator-packed-core' {
  const gzip: Uint8Array;
  export default gzip;
}

declare module 'annotator-worker-source' {
  const source: string;
  export default source;
}
