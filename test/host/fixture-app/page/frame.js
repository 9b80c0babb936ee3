async function tryTo(act) {
  try {
    return String(await act());
  } catch (error) {
    return error.name;
  }
}

const policy = trustedTypes.createPolicy('frame', { createHTML: (html) => html });

async function describe() {
  parent.postMessage(
    {
      origin: self.origin,
      bridge: typeof window.bridge,
      database: await tryTo(() => indexedDB.open('x')),
      parent: await tryTo(() => parent.document.title),
      network: await tryTo(() => fetch('https://example.org/')),
      parsed: new DOMParser().parseFromString(policy.createHTML('<p>text</p>'), 'text/html').body.textContent,
    },
    '*',
  );
}

describe();
