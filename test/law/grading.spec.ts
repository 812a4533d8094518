import { grades, says, wbv } from './support/files.js';
import { Register } from './support/register.js';

const day = '2025-06-01';
let register: Register;
afterEach(() => register.close());

describe('grading', () => {
  it('each scale has its own levels, and a text is not recorded with those of another', async () => {
    register = await Register.of();
    const refused = (framework: string, level: string) =>
      register.refusal(wbv([grades([[['Gao'], level]], {}, framework)]));
    expect(await refused('binary', 'higher')).not.toEqual([]);
    expect(await refused('two-step', 'exceptional')).toEqual([]);
  });

  it.each([
    ['2024-02-29', 'binary'],
    ['2024-04-01', 'two-step'],
    ['2024-11-30', 'two-step'],
    ['2025-02-01', 'three-step'],
  ])('the scale in force is dated: on %s it is %s', async (on, framework) => {
    register = await Register.of(
      wbv([grades([[['Gao'], 'exceptional']], {}, 'binary')], {
        signedOn: '2023-01-02',
        published: '2023-01-03',
        id: 'wbv-2023-1',
      }),
    );
    expect(await register.answer('Gao', on)).toMatchObject({
      framework: 'binary',
      frameworkInForce: framework,
    });
  });

  it('a text may rest on an older scale than the one in force: the answer names both, and says so', async () => {
    register = await Register.of(wbv([grades([[['Gao'], 'exceptional']], {}, 'binary')]));
    const answer = await register.answer('Gao', day);
    expect(answer).toMatchObject({ framework: 'binary', frameworkInForce: 'three-step' });
    expect(answer.notices.map(({ code }) => code)).toContain('older-framework');
  });

  it('the legal anchor has a period of its own: from 2026 a regulation replaces the directive, from which day was not checked', async () => {
    register = await Register.of(wbv([grades([[['Gao'], 'higher']])]));
    expect(await register.notices('Gao', '2025-12-31')).not.toContain('legal-anchor-unchecked');
    expect(await register.notices('Gao', '2026-01-01')).toContain('legal-anchor-unchecked');
    expect(await register.answer('Gao', '2026-01-01')).toMatchObject({ state: 'graded', level: 'higher' });
  });

  it('"in X is geen sprake van" is a finding of its own', async () => {
    const denied = wbv([
      grades([
        [['Gao'], 'higher'],
        [['Kayes'], 'none'],
      ]),
    ]);
    register = await Register.of(denied);
    expect(await register.standing('Kayes', day)).toBe('none-explicit');
    expect((await register.answer('Kayes', day)).label.nl).toContain('uitdrukkelijk');
  });

  it('"geen bijzonderheden" is no country rule: the general policy holds', async () => {
    register = await Register.of(wbv([says('article-15c', 'general-policy', 'C7/23.4.2')]));
    expect(await register.standing('Gao', day)).toBe('general-policy');
    expect((await register.answer('Gao', day)).label.nl).toContain('het algemene beleid is van toepassing');
  });

  it.each(['exclusion-1f', 'minors-reception'])(
    '"geen bijzonderheden" under %s denies nothing and affirms nothing',
    async (topic) => {
      register = await Register.of(wbv([says(topic, 'general-policy', 'C7/23.2')]));
      const { state, label } = await register.answer(null, day, topic);
      expect(state).toBe('general-policy');
      expect(`${label.nl} ${label.en}`).not.toMatch(/uitgesloten|adequa|geen sprake|no exclusion/i);
    },
  );

  it('silence beside named regions is silence, and the sentence denies no risk', async () => {
    register = await Register.of(wbv([grades([[['Gao'], 'higher']])]));
    expect(await register.standing('Kayes', day)).toBe('none-by-silence');
    expect((await register.answer('Kayes', day)).label.nl).toContain(
      'dat is geen vaststelling dat daar geen reëel risico op ernstige schade bestond',
    );
  });

  it('no section is no policy, from which nothing follows about safety; nothing recorded is not even that', async () => {
    register = await Register.of();
    expect(await register.standing('Kayes', day)).toBe('unknown');
    await register.record({
      absences: [
        { country: 'ML', from: '..', until: '..', source: { instrument: 'nota-2025-02-01', rank: 6 } },
      ],
    });
    const { state, label } = await register.answer('Kayes', day);
    expect(state).toBe('no-policy');
    expect(label.nl).toContain('volgt niets over de veiligheid');
  });

  it.each([
    ['"uitsluitend" closes a list', true],
    ['"in ieder geval" leaves a list open', false],
    ['a list of which the text says neither is neither', null],
  ])('%s', async (_rule, closedList) => {
    register = await Register.of(wbv([grades([[['Gao'], 'higher']], { closedList })]));
    expect(await register.answer('Gao', day)).toMatchObject({ closedList });
    expect(await register.answer('Kayes', day)).toMatchObject({ state: 'none-by-silence', closedList });
  });

  it('"in beginsel" is a presumption that a case may rebut, kept as the text puts it', async () => {
    register = await Register.of(wbv([grades([[['Gao'], 'higher', { presumption: 'in-principle' }]])]));
    expect(await register.answer('Gao', day)).toMatchObject({ level: 'higher', presumption: 'in-principle' });
  });

  it('a level is nothing without the general part of the day: it is linked, or the answer says that it is not held', async () => {
    register = await Register.of(wbv([{ ...grades([[['Gao'], 'higher']]), refersTo: ['C2/3.3.3'] }]));
    expect(await register.notices('Gao', day)).toContain('general-text-not-held');
    await register.record(
      wbv(
        [
          {
            topic: 'general-article-15c',
            citation: 'C2/3.3.3',
            text: 'De toets.',
            content: { kind: 'stated' },
          },
        ],
        {
          id: 'wbv-2025-2',
          published: '2025-03-10',
          act: { replaces: [] },
        },
      ),
    );
    const answer = await register.answer('Gao', day);
    expect(answer.generalPolicy).toMatchObject([{ citation: 'C2/3.3.3', text: 'De toets.' }]);
    expect(answer.notices.map(({ code }) => code)).not.toContain('general-text-not-held');
  });

  it('a change is named, never up or down: two scales compare only where a source says so', async () => {
    const after = { id: 'wbv-2025-2', signedOn: '2025-04-20', published: '2025-05-01' };
    register = await Register.of(
      wbv([grades([[['Gao', 'Mopti'], 'exceptional']], {}, 'binary')]),
      wbv(
        [
          grades([
            [['Gao'], 'higher'],
            [['Kidal'], 'lower'],
          ]),
        ],
        after,
      ),
    );
    const changes = (await register.difference('2025-05-01', '2025-05-02')).changes;
    expect(changes.map(({ region, change }) => [region.name, change]).sort()).toEqual([
      ['Gao', 'framework-changed'],
      ['Kidal', 'newly-graded'],
      ['Mopti', 'no-longer-graded'],
    ]);
  });
});
