/** What loads the parts of a language; the build cuts them out of the one file the language has. */
declare module '*.json?parts' {
  const load: import('./languages.js').LoadParts;
  export default load;
}
