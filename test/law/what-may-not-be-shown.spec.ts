import { grades, wbv } from './support/files.js';
import { Register } from './support/register.js';

let register: Register;
afterEach(() => register.close());

const nota = (instrument: object, more: object = {}) => ({
  instrument: { id: 'nota-2025-02-01', kind: 'nota', signedOn: '2025-02-01', ...instrument },
  ...more,
});

describe('what may not be shown', () => {
  it('a signatory has an office and a mandate, and a name only as printed', async () => {
    register = await Register.of(
      nota({ signatory: { office: 'directeur-generaal', mandate: 'namens de Minister', name: null } }),
    );
    const { facts } = await register.instrument('nota-2025-02-01');
    expect(facts[0]!.event.data).toMatchObject({
      signatory: { office: 'directeur-generaal', mandate: 'namens de Minister', name: null },
    });
  });

  it('there is no place to record officials who did not sign, nor applicants', async () => {
    register = await Register.of();
    for (const field of ['author', 'contact', 'applicant', 'handledBy'])
      expect(await register.refusal(nota({ [field]: 'J. Jansen' }))).toEqual(['unknown-field']);
  });

  it('an instrument with provisions in force cannot be confidential', async () => {
    register = await Register.of();
    const act = wbv([grades([[['Gao'], 'higher']])], { instrument: { classification: 'confidential' } });
    expect(await register.refusal(act)).not.toEqual([]);
  });

  it('what the document itself says is withheld is recorded with its ground and subject, and has no content', async () => {
    const withheld = { ground: 'artikel 5.1 Woo', subject: 'persoonsgegevens' };
    register = await Register.of(nota({ withheld: [withheld] }));
    const { facts } = await register.instrument('nota-2025-02-01');
    expect(facts[0]!.event.data).toMatchObject({ withheld: [withheld] });
    expect(
      await register.refusal(
        nota({
          id: 'nota-2025-02-02',
          signedOn: '2025-02-02',
          withheld: [{ ...withheld, text: 'J. Jansen' }],
        }),
      ),
    ).toEqual(['unknown-field']);
  });

  it.each([
    [
      'advice',
      {
        advice: [
          {
            country: 'ML',
            points: [{ number: '1', topic: 'article-15c', summary: { nl: 'Geheim.', en: 'Secret.' } }],
          },
        ],
      },
    ],
    [
      'reasons',
      {
        advice: [
          {
            country: 'ML',
            points: [{ number: '1', topic: 'article-15c', summary: { nl: 'Geheim.', en: 'Secret.' } }],
            reasons: [{ scope: { kind: 'whole-country' }, nl: 'Geheim.', en: 'Secret.' }],
          },
        ],
      },
    ],
    [
      'figures',
      {
        evidence: [
          {
            id: 'deaths',
            country: 'ML',
            measure: 'deaths',
            measureInWords: { nl: 'doden', en: 'deaths' },
            value: { kind: 'observation', nl: 'Geheim.', en: 'Secret.' },
            source: {},
          },
        ],
      },
    ],
    [
      'contradictions',
      {
        contradictions: [
          {
            id: 'secret',
            country: 'ML',
            subject: { nl: 'Geheim.', en: 'Secret.' },
            statements: [
              { source: { rank: 6 }, nl: 'Geheim.', en: 'Secret.' },
              { source: { rank: 6 }, nl: 'Geheim.', en: 'Secret.' },
            ],
          },
        ],
      },
    ],
  ])('of %s in a confidential document a public answer betrays nothing', async (_what, facts) => {
    const open = wbv([grades([[['Gao'], 'higher']])]);
    register = await Register.of(open);
    const all = async () =>
      JSON.stringify([
        await register.answer('Gao', '2025-06-01'),
        await register.map('2025-06-01'),
        await register.findings(),
        await register.case('Gao', { decision: '2025-06-01' }),
      ]).replace(/"(recordedAt|beschikbaarOp)":"[^"]*"/g, '');
    const before = await all();
    await register.record(nota({ classification: 'confidential' }, facts));
    expect(await all()).toBe(before);
  });
});
