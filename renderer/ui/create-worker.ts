/** The part of the Trusted Types API in use; TypeScript's DOM library does not have it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => unknown };
}

const { trustedTypes } = window as { trustedTypes?: TrustedTypes };

/** The one Trusted Types policy that may name a worker's script: our own built files and nothing else. */
const policy = trustedTypes?.createPolicy('dateline-workers', {
  createScriptURL: (url) => {
    if (new URL(url, document.baseURI).origin !== window.location.origin)
      throw new TypeError(`Not a worker of ours: ${url}`);
    return url;
  },
});

/** Starts a module worker from the address that the build gave (`import url from './x.ts?worker&url'`). */
export function createWorker(url: string): Worker {
  const trusted = policy ? policy.createScriptURL(url) : url;
  return new Worker(trusted as unknown as string, { type: 'module' });
}
