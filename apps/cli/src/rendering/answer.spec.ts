import type {
  Answer,
  CountryCode,
  ImpreciseDate,
  InstrumentId,
  RegionId,
  Topic,
} from '@peildatum/application';
import { describe, expect, it } from '@jest/globals';

import { widthOf } from '../terminal/text.js';
import { answerLines } from './answer.js';
import type { Page } from './page.js';

const page: Page = {
  language: 'nl',
  width: 80,
  countries: new Map([['ML', { nl: 'Mali', en: 'Mali' }]]),
};
const date = (text: string) => text as ImpreciseDate;
const day = (text: string) => text as Answer['asked']['geldigOp'];
const id = (text: string) => text as InstrumentId;
const foot = {
  nl: 'Beleidsregel; geen oordeel over een individuele zaak.',
  en: 'Policy rule; no judgment on a case.',
};
const notice = {
  code: 'publication-not-recorded',
  instrument: id('wbv-2025-11'),
  nl: 'De bekendmaking is niet vastgelegd.',
  en: 'The publication is not recorded.',
};

const alternative: NonNullable<Answer['protectionAlternative']> = {
  instrument: id('wbv-2025-11'),
  citation: 'C7/23.5.2',
  destination: {
    kind: 'regions',
    regions: [{ id: 'ML-BKO' as RegionId, as: 'Bamako' }],
    words: 'district Bamako',
  },
  origins: { kind: 'regions', regions: [{ id: 'ML-4' as RegionId, as: 'Ségou' }], words: null },
  originCriterion: 'coming-from',
  against: 'serious-harm',
  presumption: 'in-principle',
  conditions: [
    {
      code: 'a',
      citation: 'C2/3.3.3.3',
      nl: 'Alleen willekeurig geweld.',
      en: 'Indiscriminate violence only.',
    },
    { code: 'b', citation: null, nl: 'Tweede voorwaarde.', en: 'Second condition.' },
  ],
  exclusions: [{ code: 'c', citation: null, nl: 'Eigen omstandigheden.', en: 'Own circumstances.' }],
};

function basis(instrument: string, rank: 1 | 6): Answer['basis'][number] {
  return {
    instrument: id(instrument),
    part: 'A',
    reference: null,
    kind: 'wbv',
    role: 'governs',
    rank,
    statedIn: null,
    citation: null,
    signedOn: date('2025-06-04'),
    publishedOn: null,
    gazette: null,
    entry: date('[2025-06-05..]'),
    jci: null,
    text: null,
    refersTo: ['C2/3.3.3'],
    reasons: [],
    events: [],
  };
}

const shared = {
  country: 'ML' as CountryCode,
  region: { id: 'ML-4' as RegionId, name: 'Ségou' },
  topic: 'article-15c' as Topic,
  asked: {
    peildatum: day('2025-07-01'),
    geldigOp: day('2025-07-01'),
    inWerkingOp: day('2025-07-01'),
    beschikbaarOp: '2026-11-20T09:15:00.000Z',
    openbaarOp: null,
    application: null,
  },
  framework: null,
  frameworkInForce: 'three-step',
  closedList: null,
  presumption: null,
  generalPolicy: [],
  certainty: 'uncertain',
  endedOn: null,
  disputed: false,
  term: null,
  protectionAlternative: null,
  otherAlternatives: [],
  advice: [
    {
      instrument: id('nota-2025-04-22'),
      kind: 'nota',
      reference: null,
      signedOn: date('2025-04-22'),
      madePublicOn: null,
      points: [],
      reasons: [],
      label: {
        nl: 'Advies aan de bewindspersoon; geen beleidsregel.',
        en: 'Advice to the minister; no policy rule.',
      },
    },
  ],
  evidence: [],
  courtFindings: [],
  notices: [notice],
  coverage: { attestedThrough: day('2025-06-04') },
  ledger: { position: '42', recordedAt: '2026-11-20T09:15:00.000Z', gazetteer: 'g1' },
} as const;

const uncertain: Answer = {
  ...shared,
  state: 'unknown',
  level: null,
  period: { from: date('[2025-06-05..2025-07-01]'), until: date('[2025-07-02..]') },
  label: {
    nl: 'Voor 1 juli 2025 is niet vast te stellen welk beleid gold.',
    en: 'Which policy applied cannot be established.',
  },
  basis: [],
  candidates: [
    {
      ...shared,
      state: 'none-by-silence',
      level: null,
      period: { from: date('[2023-02-01..2023-03-31]'), until: date('[2025-07-02..]') },
      label: { nl: 'Ségou niet aangewezen.', en: 'Ségou not designated.' },
      basis: [basis('wbv-2023-02-mali', 6)],
    },
    {
      ...shared,
      state: 'graded',
      level: 'higher',
      framework: 'three-step',
      period: { from: date('[2025-06-05..2025-07-01]'), until: date('..') },
      label: { nl: 'Relatief hoger niveau.', en: 'Relatively higher level.' },
      protectionAlternative: alternative,
      basis: [basis('wbv-2025-11', 1)],
    },
  ],
  regions: null,
  foot,
  example: false,
};

const text = (answer: Answer, on: Page = page) => answerLines(on, answer).join('\n');

describe('an answer in full', () => {
  it('gives every reading of an uncertain answer with its code, period and sources', () => {
    const lines = text(uncertain);
    for (const part of [
      'Lezing 1 van 2',
      'Lezing 2 van 2',
      'none-by-silence',
      'higher',
      '[2025-06-05..2025-07-01]',
      'wbv-2023-02-mali',
      'wbv-2025-11',
      'niet vast te stellen in dit register',
    ])
      expect(lines).toContain(part);
  });

  it('prints an alternative complete: every condition and exception, to be judged case by case', () => {
    const lines = text(uncertain);
    for (const part of [
      'per zaak te beoordelen',
      'Alleen willekeurig geweld. (C2/3.3.3.3)',
      'Tweede voorwaarde.',
      'Eigen omstandigheden.',
      'district Bamako',
      'in beginsel, weerlegbaar',
    ])
      expect(lines).toContain(part);
  });

  it('marks advice as advice, and says that it is not known when it became public', () => {
    expect(text(uncertain)).toContain('Advies; geen beleid');
    expect(text(uncertain)).toContain('Openbaar: niet bekend sinds wanneer');
  });

  it('says once what all readings share, and says of each reading that it is shared', () => {
    const lines = text(uncertain);
    expect(lines.match(/De bekendmaking is niet vastgelegd/g)).toHaveLength(1);
    expect(lines.match(/Voor deze lezing geldt ook, hierboven/g)).toHaveLength(2);
  });

  it('ends with the foot', () => expect(answerLines(page, uncertain).at(-1)).toBe(foot.nl));

  it('never says of silence that there is none, or that a place is safe', () => {
    const lines = text({ ...uncertain, ...uncertain.candidates![0]!, candidates: null });
    expect(lines).not.toMatch(/veilig/i);
    expect(lines).toMatch(/Stand +none-by-silence: niet genoemd/);
  });

  it('stays within the page, in both languages', () => {
    for (const language of ['nl', 'en'] as const)
      for (const width of [60, 80, 120])
        expect(
          Math.max(...answerLines({ ...page, language, width }, uncertain).map(widthOf)),
        ).toBeLessThanOrEqual(width);
  });

  it('has no Dutch in an English answer', () => {
    expect(text(uncertain, { ...page, language: 'en' })).not.toMatch(
      /\b(niet|van|tot|geen|bekend|vastgelegd|Lezing)\b/,
    );
  });
});
