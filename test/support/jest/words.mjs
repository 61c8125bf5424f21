import { readFileSync } from 'node:fs';

const words = JSON.parse(readFileSync('web/locales/en.json', 'utf8'));

/** Every part of every language is all of English: the build cuts the parts, and no build is looked at here. */
export default new Proxy({}, { get: () => () => Promise.resolve({ default: words }) });
