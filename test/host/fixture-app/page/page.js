const policy = trustedTypes.createPolicy('worker', { createScriptURL: (url) => url });

/** What the tests call in the page, as `fixture.…`. */
window.fixture = {
  greetings: [],
  frameMessages: [],

  async sha256(bytes) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  },

  makeBytes(size) {
    return new Uint8Array(size).map((_zero, at) => (at * 31 + (at >> 8)) & 255);
  },

  async upload(body) {
    const response = await fetch('./upload', { method: 'POST', body });
    return response.json();
  },

  runWorker(message) {
    return new Promise((resolve) => {
      const worker = new Worker(policy.createScriptURL('./worker.js'), { type: 'module' });
      worker.onmessage = ({ data }) => resolve(data);
      worker.postMessage(message);
    });
  },

  openFrame() {
    const frame = document.createElement('iframe');
    frame.sandbox = 'allow-scripts';
    frame.src = './frame.html';
    document.body.append(frame);
    return new Promise((resolve) => {
      window.addEventListener('message', ({ data, origin }) => resolve({ ...data, originSeen: origin }), {
        once: true,
      });
    });
  },

  openStore(mode) {
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open('fixture', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('values');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => resolve(opening.result.transaction('values', mode, { durability: 'strict' }));
    });
  },

  async writeValue(value) {
    const transaction = await this.openStore('readwrite');
    transaction.objectStore('values').put(value, 'key');
    return new Promise((resolve) => {
      transaction.oncomplete = () => resolve(true);
    });
  },

  async readValue() {
    const request = (await this.openStore('readonly')).objectStore('values').get('key');
    return new Promise((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  },
};

window.bridge.onGreet((greeting) => window.fixture.greetings.push(greeting));
