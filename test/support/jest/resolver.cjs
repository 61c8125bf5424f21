// In our own TypeScript './x.js' names './x.ts' or './x.tsx'; packages are left alone.
module.exports = (request, options) => {
  if (/^\.{1,2}\/.*\.js$/.test(request) && !options.basedir.includes('node_modules')) {
    for (const ending of ['.ts', '.tsx']) {
      try {
        return options.defaultResolver(request.replace(/\.js$/, ending), options);
      } catch {
        continue;
      }
    }
  }
  return options.defaultResolver(request, options);
};
