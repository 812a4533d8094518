/** One body for each write, in the words of the Mali policy files where the fact is real. Dates of publication are invented. */
export const bodyExamples = {
  act: {
    part: 'A',
    entry: { kind: 'day-after-publication' },
    replaces: [{ kind: 'section', country: 'ML', citation: 'C7/23' }],
    provisions: [
      {
        country: 'ML',
        topic: 'article-15c',
        citation: 'C7/23.4.2',
        content: {
          kind: 'gradings',
          framework: 'three-step',
          statements: [
            {
              scope: { kind: 'regions', regions: ['Gao', 'Kidal', 'Mopti', 'Tombouctou'] },
              level: 'exceptional',
            },
            { scope: { kind: 'regions', regions: ['Ménaka', 'Ségou'] }, level: 'higher' },
            { scope: { kind: 'regions', regions: ['Koulikoro'] }, level: 'lower' },
          ],
        },
        refersTo: ['C2/3.3.3'],
      },
    ],
  },
  advice: {
    country: 'ML',
    points: [
      {
        number: '1',
        topic: 'article-15c',
        content: {
          kind: 'gradings',
          framework: 'three-step',
          statements: [{ scope: { kind: 'regions', regions: ['Gao'] }, level: 'exceptional' }],
        },
        summary: { nl: 'Gao aanmerken als hoogste trede.', en: 'Grade Gao on the highest step.' },
      },
    ],
  },
  adviceDecision: {
    outcomes: [{ point: '1', outcome: 'followed', by: 'wbv-2025-11' }],
    source: { instrument: 'wbv-2025-11', rank: 1 },
  },
  evidence: {
    items: [
      {
        id: 'gao-civilian-deaths-2024',
        country: 'ML',
        area: { kind: 'regions', regions: ['Gao'] },
        measure: 'civilian-deaths',
        measureInWords: { nl: 'burgerdoden', en: 'civilian deaths' },
        period: { from: '2024-01-01', until: '2025-01-01' },
        value: { kind: 'exact', value: 142 },
        source: { words: 'ACLED' },
      },
    ],
  },
  contradiction: {
    id: 'displaced-gao-2022',
    country: 'ML',
    area: { kind: 'regions', regions: ['Gao'] },
    subject: { nl: 'ontheemden in Gao in 2022', en: 'displaced people in Gao in 2022' },
    statements: [
      { source: { instrument: 'nota-2025-04-22', rank: 6 }, nl: '3.995 in 2022', en: '3,995 in 2022' },
      {
        source: { instrument: 'nota-2022-11-23', rank: 6 },
        nl: '58.308 in september 2022',
        en: '58,308 in September 2022',
      },
    ],
  },
  correction: {
    event: 'PublicationRecorded',
    set: { publishedOn: '2025-08-17' },
    reason: 'De datum van het Staatscourantnummer was verkeerd overgenomen.',
  },
  publication: { gazette: 'stcrt-2025-12345', publishedOn: '2025-08-20' },
  disclosure: {
    madePublicOn: '2025-06',
    where: 'Kamerstukken',
    source: { instrument: 'kamerbrief-2025-06-17', rank: 3 },
  },
  claim: { date: 'publishedOn', value: '[2025-06-05..]', source: { instrument: 'nota-2025-04-22', rank: 6 } },
  rectification: {
    part: 'A',
    entersOn: '2025-09-10',
    gazette: 'stcrt-2025-12346',
    provisions: [
      {
        country: 'ML',
        topic: 'article-15c',
        citation: 'C7/23.4.2',
        content: {
          kind: 'gradings',
          framework: 'three-step',
          statements: [{ scope: { kind: 'regions', regions: ['Gao'] }, level: 'exceptional' }],
        },
      },
    ],
  },
  withdrawal: { withdrawnFrom: '2026-03-01', by: 'wbv-2026-4' },
  lapse: { part: 'A', country: 'ML', topic: 'article-15c', lapsedFrom: '2026-03-01' },
  extension: { part: 'A', entersOn: '2026-01-15', until: '2026-07-15' },
  courtFinding: {
    judgment: 'NL22.19789',
    judgedOn: '2023-02-10',
    country: 'ML',
    topic: 'article-15c',
    finding: 'insufficiently-reasoned',
  },
  renumbering: { country: 'ML', from: 'C7/22', to: 'C7/23', effectiveOn: '2024-07-01' },
  assessment: {
    country: 'ML',
    topic: 'article-15c',
    assessment: 'substantive',
    reason: {
      nl: 'Kidal en Tombouctou zijn toegevoegd.',
      en: 'Kidal and Tombouctou were added.',
    },
    author: 'IND',
    source: { instrument: 'nota-2025-04-22', rank: 6 },
  },
  coverage: {
    from: '2025-06-05',
    through: '2025-12-31',
    sources: ['Staatscourant', 'officielebekendmakingen.nl'],
  },
  absence: { from: '..', until: '..', source: { instrument: 'nota-2025-04-22', rank: 6 } },
  countryCorrection: {
    event: 'CoverageAttested',
    void: true,
    reason: 'De Staatscourant van december 2025 was nog niet doorzocht.',
  },
} as const;

export const newInstrumentExample = {
  instrument: {
    id: 'wbv-2025-11',
    kind: 'wbv',
    reference: 'WBV 2025/11',
    title: 'Wijziging van de Vreemdelingencirculaire 2000 (Mali)',
    signedOn: '2025-06-04',
    cites: [
      { id: 'kamerbrief-2025-06-17', kind: 'kamerbrief', reference: '6392691', signedOn: '2025-06-17' },
    ],
  },
  acts: [bodyExamples.act],
} as const;
