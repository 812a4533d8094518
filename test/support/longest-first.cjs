const { statSync } = require('node:fs');

/** What takes longest, by the end of its name: first the pages of the docs, whose commands run one after another, then by tier. */
const order = [
  'test/docs/pages.e2e.spec.ts',
  '.e2e.spec.ts',
  '.fault.spec.ts',
  '.prop.spec.ts',
  '.int.spec.ts',
];

/**
 * Starts the files that take longest first: a clean checkout knows nothing of earlier runs, and a long file that starts last would be waited
 * for alone. Within a tier the larger file goes first.
 */
module.exports = class LongestFirst {
  sort(tests) {
    const place = ({ path }) => {
      const at = order.findIndex((ending) => path.endsWith(ending));
      return at === -1 ? order.length : at;
    };
    const sizes = new Map(tests.map(({ path }) => [path, statSync(path).size]));
    return [...tests].sort((a, b) => place(a) - place(b) || sizes.get(b.path) - sizes.get(a.path));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
};
