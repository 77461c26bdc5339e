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

/**
 * The security headers of the hosted page.
 * @param {string} path of the request, decoded, without the query
 * @returns {Record<string, string>}
 */
export function securityHeaders(path) {
  const policy = Object.entries({...POLICY, ...EXCEPTIONS[path]});
  return {
    'Content-Security-Policy': policy.map(([directive, sources]) => `${directive} ${sources}`).join('; '),
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
