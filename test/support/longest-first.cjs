const { statSync } = require('node:fs');

/**
 * What takes longest, by the end of its name: first the files that take much longer than others of their tier, then by tier. Files that mostly
 * wait, for a server that keeps silent, are spread among those that work, so that the processor is never left to wait with them.
 */
const order = [
  'test/docs/pages.e2e.spec.ts',
  'test/faults/kurrentdb/appending.fault.spec.ts',
  'test/acceptance/publication-of-wbv-2025-11.e2e.spec.ts',
  'kurrentdb.conformance.int.spec.ts',
  'test/faults/kurrentdb/reading.fault.spec.ts',
  'test/corpus/case-and-audit.e2e.spec.ts',
  'test/acceptance/history-of-mali.e2e.spec.ts',
  'test/cluster/three-servers.e2e.spec.ts',
  'test/faults/kurrentdb/subscribing.fault.spec.ts',
  'test/corpus/every-text-on-every-day.int.spec.ts',
  'apps/cli/src/recording.e2e.spec.ts',
  'test/cluster/moving-house.e2e.spec.ts',
  'test/faults/kurrentdb/cluster.fault.spec.ts',
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
