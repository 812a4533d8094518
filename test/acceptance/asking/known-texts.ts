/** What the tables say again and again of the two decisions on Mali. */
export const decision2023 = 'wbv-2023-02-mali';
export const wbv2025 = 'wbv-2025-11';
export const nota2022 = 'nota-2022-11-23';
export const nota2025 = 'nota-2025-04-22';

/** Bounds of the entry of the decision of February 2023. */
export const entry2023 = '[2023-02-01..2023-03-31]';

/** The decision of February 2023 governs: known from the nota only, its paragraph not known. */
export const by2023 = [{ instrument: decision2023, role: 'governs', rank: 6, citation: null }];
/** WBV 2025/11 governs. */
export const by2025 = [{ instrument: wbv2025, role: 'governs', rank: 1, citation: 'C7/23.4.2' }];
/** Both notas say that there was no country policy. */
export const byNotas = [
  { instrument: nota2022, role: 'states', rank: 6, citation: null },
  { instrument: nota2025, role: 'states', rank: 6, citation: null },
];

export const gradedIn2023 = ['Gao', 'Ménaka', 'Mopti'];

/** The alternative in Bamako as the nota tells it of 2023. */
export const alternative2023 = {
  instrument: decision2023,
  destination: ['ML-BKO'],
  origins: ['ML-7', 'ML-9', 'ML-5'],
  originCriterion: 'usual-residence-before-departure',
  against: 'serious-harm',
  presumption: 'not-stated',
  conditions: ['risk-only-from-exceptional-situation', 'conditions-article-3-37d'],
};
/** The alternative in Bamako of WBV 2025/11, for the seven graded regions. */
export const alternative2025 = {
  instrument: wbv2025,
  destination: ['ML-BKO'],
  origins: ['ML-7', 'ML-8', 'ML-5', 'ML-6', 'ML-9', 'ML-4', 'ML-2'],
  originCriterion: 'coming-from',
  against: 'serious-harm',
  presumption: 'in-principle',
  conditions: ['risk-only-from-indiscriminate-violence'],
};

/** The grading of 2023 as an answer in short. */
export const exceptional2023 = {
  state: 'graded',
  level: 'exceptional',
  framework: 'binary',
  basis: by2023,
  alternative: alternative2023,
};
/** The silence of 2023 on a region. */
export const silent2023 = {
  state: 'none-by-silence',
  level: null,
  framework: 'binary',
  basis: by2023,
  alternative: null,
};
/** A level of WBV 2025/11. */
export const graded2025 = (level: 'exceptional' | 'higher' | 'lower') => ({
  state: 'graded',
  level,
  framework: 'three-step',
  basis: by2025,
  alternative: alternative2025,
});
/** The silence of WBV 2025/11 on a region. */
export const silent2025 = {
  state: 'none-by-silence',
  level: null,
  framework: 'three-step',
  basis: by2025,
  alternative: null,
};
