/** Folders that a lib offers beside its face, so that who needs neither loads neither (`exports` of its package.json). */
const offeredApart = [
  'access',
  'conformance',
  'deciding',
  'input',
  'intake',
  'nest',
  'reports',
  'terms',
  'words',
];

/** The house of docs/explanation/architecture.md as rules: which room may import from which. */
const groundFloor = (lib) => ({
  name: `${lib}-imports-nothing-of-ours`,
  severity: 'error',
  from: { path: `^libs/${lib}/`, pathNot: '\\.spec\\.ts$' },
  to: { path: `^(apps|test)/|^libs/(?!${lib}/)` },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    groundFloor('policy'),
    groundFloor('ledger'),
    groundFloor('gazetteer'),
    {
      name: 'timeline-reads-policy-and-gazetteer-only',
      severity: 'error',
      from: { path: '^libs/timeline/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(apps|test)/|^libs/(?!timeline/|policy/|gazetteer/)' },
    },
    {
      name: 'intake-reads-policy-and-gazetteer-only',
      severity: 'error',
      from: { path: '^libs/intake/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(apps|test)/|^libs/(?!intake/|policy/|gazetteer/)' },
    },
    {
      name: 'reports-read-timeline-policy-and-gazetteer-only',
      severity: 'error',
      from: { path: '^libs/reports/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(apps|test)/|^libs/(?!reports/|timeline/|policy/|gazetteer/)' },
    },
    { name: 'libs-know-no-app', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'apps-reach-the-libs-through-application',
      severity: 'error',
      from: { path: '^apps/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/(?!application/)' },
    },
    {
      name: 'a-lib-is-entered-by-its-face',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: {
        path: '^(apps|libs)/[^/]+/src/.+',
        pathNot: ['^$1/$2/', '/src/index\\.ts$', `/src/(${offeredApart.join('|')})/index\\.ts$`],
      },
    },
    {
      name: 'the-law-and-the-read-side-do-no-io',
      severity: 'error',
      from: { path: '^libs/(policy|timeline|gazetteer)/src/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'nest-stays-at-the-edge',
      severity: 'error',
      from: { path: '^libs/(policy|ledger|gazetteer|timeline|intake|reports)/' },
      to: { path: 'node_modules/@nestjs/' },
    },
    { name: 'nothing-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.spec.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'] },
  },
};
