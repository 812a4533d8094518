import { grades, publication, says, wbv } from './support/files.js';
import { Register } from './support/register.js';

const first = wbv([grades([[['Gao'], 'higher']])]);
const second = { id: 'wbv-2025-2', signedOn: '2025-04-20', published: '2025-05-01' };
const judgment = { id: 'NL25.1', kind: 'judgment', caseNumber: 'NL25.1', signedOn: '2025-06-10' };

let register: Register;
afterEach(() => register.close());

describe('courts', () => {
  it('review looks at changes published after the contested decision; what was only signed or announced is listed apart', async () => {
    register = await Register.of(
      first,
      wbv([grades([[['Gao'], 'exceptional']])], second),
      wbv([grades([[['Gao'], 'lower']])], { id: 'wbv-2025-3', signedOn: '2025-05-20', published: null }),
    );
    const { afterDecision } = await register.case('Gao', { decision: '2025-04-25', hearing: '2025-06-01' });
    const ids = (list: readonly { readonly instrument: string }[]) =>
      list.map(({ instrument }) => instrument);
    expect(ids(afterDecision!.published)).toEqual(['wbv-2025-2']);
    expect(ids(afterDecision!.onlySigned)).toEqual(['wbv-2025-3']);
  });

  it('of what came after the decision all is listed of which anything happened by the last day of the case, and the rest counted', async () => {
    const letter = 'kamerbrief-2025-06-02';
    const after = (id: string, signedOn: string, published: string | null, of: object = {}) =>
      wbv([grades([[['Gao'], 'lower']])], { id, signedOn, published, ...of });
    register = await Register.of(
      first,
      after('wbv-2025-2', '2025-05-20', '2025-06-10'),
      after('wbv-2025-3', '2025-06-02', '2025-06-10', {
        act: { worksBackTo: '2025-05-30' },
      }),
      after('wbv-2025-4', '2025-06-02', '2025-06-10'),
      after('wbv-2025-5', '2025-06-03', null, {
        instrument: { cites: [{ id: letter, kind: 'kamerbrief' }] },
      }),
      {
        instrument: {
          id: letter,
          kind: 'kamerbrief',
          signedOn: '2025-06-02',
          issuer: 'Minister van Asiel en Migratie',
        },
      },
    );
    const listed = async (dates: Record<string, string>) => {
      const { afterDecision } = await register.case('Gao', { decision: '2025-04-25', ...dates });
      const { published, onlySigned, announced, through, beyond } = afterDecision!;
      return [
        [...published, ...onlySigned, ...announced].map(({ instrument }) => instrument),
        through,
        beyond,
      ];
    };
    const begun = ['wbv-2025-2', 'wbv-2025-3'];
    const all = [...begun, 'wbv-2025-4', 'wbv-2025-5', letter];
    expect(await listed({})).toEqual([all, null, 0]);
    expect(await listed({ application: '2025-04-01' })).toEqual([all, null, 0]);
    expect(await listed({ hearing: '2025-06-01' })).toEqual([begun, '2025-06-01', 3]);
    expect(await listed({ hearing: '2025-06-01', judgment: '2025-06-02' })).toEqual([
      [...begun, 'wbv-2025-4', letter],
      '2025-06-02',
      1,
    ]);
  });

  it('what was made public before it was signed is listed with what had begun by the last day of the case', async () => {
    const letter = 'kamerbrief-2025-06-02';
    const disclosed = { disclosures: [{ madePublicOn: '2025-05-30' }] };
    const issuer = 'Minister van Asiel en Migratie';
    register = await Register.of(
      first,
      wbv([grades([[['Gao'], 'lower']])], {
        id: 'wbv-2025-2',
        signedOn: '2025-06-02',
        published: null,
        instrument: { cites: [{ id: letter, kind: 'kamerbrief' }] },
        more: disclosed,
      }),
      { instrument: { id: letter, kind: 'kamerbrief', signedOn: '2025-06-02', issuer }, ...disclosed },
    );
    const { afterDecision } = await register.case('Gao', { decision: '2025-04-25', hearing: '2025-06-01' });
    const { onlySigned, announced, beyond } = afterDecision!;
    expect([onlySigned, announced].map((list) => list.map(({ instrument }) => instrument))).toEqual([
      ['wbv-2025-2'],
      [letter],
    ]);
    expect(beyond).toBe(0);
  });

  it('a case shows the states on all named days, and says of none that it wins', async () => {
    register = await Register.of(first, wbv([grades([[['Gao'], 'exceptional']])], second));
    const found = await register.case('Gao', { application: '2025-04-01', decision: '2025-06-01' });
    expect(found.dates.map(({ name, answer }) => [name, answer?.level])).toEqual([
      ['application', 'higher'],
      ['decision', 'exceptional'],
    ]);
    expect(`${found.label.nl} ${found.label.en}`).not.toMatch(/gunstig|favourable|toepasselijk|applicable/i);
    expect(new Set(found.rules.map(({ date }) => date))).toEqual(new Set(['application', 'decision']));
  });

  it('a statute is named in the version that was read, that of 2015, as not checked against a current text', async () => {
    register = await Register.of(first);
    const { rules } = await register.case('Gao', {
      departure: '2025-03-01',
      application: '2025-04-01',
      intention: '2025-04-10',
      decision: '2025-06-01',
      hearing: '2025-08-01',
      judgment: '2025-09-01',
    });
    expect(rules.length).toBeGreaterThanOrEqual(6);
    for (const rule of rules)
      expect(rule).toMatchObject({ textOf: '2015', checkedAgainstCurrentText: false });
  });

  it('a court does not annul a decision but leaves it aside in one case: an annotation, and the policy stands', async () => {
    register = await Register.of(first, { instrument: judgment });
    await register.record({
      instrumentId: 'wbv-2025-1',
      courtFindings: [
        {
          judgment: 'NL25.1',
          judgedOn: '2025-06-10',
          country: 'ML',
          topic: 'article-15c',
          finding: 'left-aside',
          source: { instrument: 'NL25.1', rank: 4 },
        },
      ],
    });
    const answer = await register.answer('Gao', '2025-07-01');
    expect(answer).toMatchObject({ level: 'higher', certainty: 'as-recorded', disputed: false });
    expect(answer.courtFindings).toMatchObject([{ judgment: 'NL25.1', finding: 'left-aside' }]);
  });

  it('a judgment is never the ground of an earlier date', async () => {
    register = await Register.of(first, { instrument: judgment });
    await register.record({
      instrumentId: 'wbv-2025-1',
      courtFindings: [
        {
          judgment: 'NL25.1',
          judgedOn: '2025-06-10',
          country: 'ML',
          topic: 'article-15c',
          finding: 'left-aside',
          source: { instrument: 'NL25.1', rank: 4 },
        },
      ],
    });
    expect((await register.answer('Gao', '2025-06-09')).courtFindings).toEqual([]);
  });

  it('a moratorium found unlawful is disputed from its start, for who looks from the judgment on', async () => {
    const moratorium = {
      instrument: { id: 'moratorium-2024-12-20', kind: 'moratorium', signedOn: '2024-12-20' },
      acts: [
        {
          part: 'A',
          entry: { kind: 'day-after-publication' },
          replaces: [],
          provisions: [says('decision-moratorium', { kind: 'moratorium', until: '2025-12-01' })],
        },
      ],
      ...publication('2025-01-01'),
    };
    register = await Register.of(moratorium, { instrument: judgment });
    await register.record({
      instrumentId: 'moratorium-2024-12-20',
      courtFindings: [
        {
          judgment: 'NL25.1',
          judgedOn: '2025-06-10',
          country: 'ML',
          topic: 'decision-moratorium',
          finding: 'unlawful',
          source: { instrument: 'NL25.1', rank: 4 },
        },
      ],
    });
    const asked = (days: Record<string, string>) => register.answer(null, days, 'decision-moratorium');
    expect(await asked({ geldigOp: '2025-01-02', inWerkingOp: '2025-06-10' })).toMatchObject({
      state: 'running',
      disputed: true,
    });
    expect(await asked({ geldigOp: '2025-01-02', inWerkingOp: '2025-06-09' })).toMatchObject({
      state: 'running',
      disputed: false,
    });
  });

  it('a judgment alone, of this country or another, changes no state: it is context', async () => {
    register = await Register.of(first, {
      instrument: { ...judgment, issuer: 'Conseil du Contentieux des Étrangers' },
    });
    expect(await register.answer('Gao', '2025-07-01')).toMatchObject({ level: 'higher', courtFindings: [] });
  });

  it('transitional law may depend on the date of application', async () => {
    const appliesTo = { applications: 'lodged-on-or-after', date: '2025-05-01' };
    register = await Register.of(
      first,
      wbv([grades([[['Gao'], 'exceptional']])], { ...second, act: { appliesTo } }),
    );
    const asked = (application: string) => register.standing('Gao', { peildatum: '2025-06-01', application });
    expect([await asked('2025-04-30'), await asked('2025-05-01')]).toEqual(['higher', 'exceptional']);
    expect(await register.notices('Gao', '2025-06-01')).toContain('depends-on-date-of-application');
  });
});
