/** The build writes them in: scripts/lib/page.mjs. */
declare const BUILD_ID: string;
declare const PAGE_POLICY: string;
