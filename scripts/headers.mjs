/** Every response's policy: own files only, no connection to anywhere. A host of the page sends the same headers. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self' blob:",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'manifest-src': "'self'",
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/**
 * Where a file's policy differs. The embeddable frame may be framed by anybody. A service worker's fetches obey the
 * policy of its own response, and it must fetch the page's files to keep them for offline use.
 * @type {Record<string, Partial<typeof POLICY>>}
 */
const EXCEPTIONS = {
  '/embed.html': {'frame-ancestors': '*'},
  '/service-worker.js': {'connect-src': "'self'"},
};

/** The policy of the hosted page, as it is sent. */
export function hostedPolicy() {
  return policyWords(POLICY);
}

/**
 * The policy of the page as one file, for a <meta> element in it: its own scripts and styles by their hashes, the worker
 * from a blob, and no file or connection besides.
 * @param {string[]} scripts sources, such as 'sha256-…' in quotation marks
 * @param {string[]} styles
 */
export function singleFilePolicy(scripts, styles) {
  return policyWords({
    'default-src': "'none'",
    'script-src': [...scripts, "'wasm-unsafe-eval'"].join(' '),
    'worker-src': 'blob:',
    'style-src': styles.join(' '),
    'img-src': 'data:',
    'connect-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  });
}

/** @param {Record<string, string>} policy */
function policyWords(policy) {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

/**
 * The security headers of the hosted page.
 * @param {string} path of the request, decoded, without the query
 * @returns {Record<string, string>}
 */
export function securityHeaders(path) {
  return {
    'Content-Security-Policy': policyWords({...POLICY, ...EXCEPTIONS[path]}),
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
