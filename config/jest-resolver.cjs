/**
 * Lets jest read the TypeScript sources as Node's ESM loader reads the build: `#door` names take the "source"
 * condition of package.json's imports, and a relative `./x.js` means the `./x.ts` beside it.
 */
module.exports = (request, options) => {
  const inSource = request.startsWith('#')
    ? { ...options, conditions: ['source', ...(options.conditions ?? [])] }
    : options;
  if (request.startsWith('.') && request.endsWith('.js') && !options.basedir.includes('node_modules')) {
    for (const ending of ['.ts', '.tsx', '.js']) {
      try {
        return options.defaultResolver(request.slice(0, -3) + ending, inSource);
      } catch {
        // the next ending may exist
      }
    }
  }
  return options.defaultResolver(request, inSource);
};
