/** What is needed of a Trusted Types policy. */
export interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: {createScriptURL(url: string): string}): ScriptUrlPolicy;
}

/** The name that `trusted-types` in the policy of a page has to list. */
const POLICY_NAME = 'article-annotator';

// A second policy of this name would be refused.
let own: ScriptUrlPolicy | undefined;

/** `url` as `new Worker` takes it where Trusted Types are enforced, and as it is where the browser has none. */
export function trusted(url: string, given?: ScriptUrlPolicy): string {
  const policy = given ?? ownPolicy();
  return (policy === undefined ? url : policy.createScriptURL(url)) as string;
}

function ownPolicy(): ScriptUrlPolicy | undefined {
  const {trustedTypes} = globalThis as {trustedTypes?: PolicyFactory};
  try {
    own ??= trustedTypes?.createPolicy(POLICY_NAME, {createScriptURL: (url) => url});
  } catch {
    // The page does not allow the name: the worker is refused and the next place is tried.
  }
  return own;
}
