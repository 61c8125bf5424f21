// What browsers have and jsdom lacks.
import util from 'node:util';

const give = (name, value) => {
  globalThis[name] ??= value;
};
give('TextEncoder', util.TextEncoder);
give('TextDecoder', util.TextDecoder);
// No page of these tests has a server: who asks one is told that it does not answer.
give('fetch', () => Promise.reject(new TypeError('there is no server here')));
give('structuredClone', (value) => JSON.parse(JSON.stringify(value)));
give(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
// The router makes one for every navigation; without loaders nothing is sent.
give(
  'Request',
  class {
    constructor(url, { method = 'GET', signal } = {}) {
      Object.assign(this, { url: String(url), method, signal });
    }
  },
);
// A test of what has no page may run without one.
if (globalThis.window) {
  window.matchMedia ??= (query) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener() {},
    removeEventListener() {},
    dispatchEvent: () => false,
  });
  window.HTMLElement.prototype.scrollIntoView ??= () => {};
  document.fonts ??= { addEventListener() {}, removeEventListener() {}, ready: Promise.resolve() };
}
