import { grades, says, wbv } from './support/files.js';
import { Register } from './support/register.js';

const day = '2025-06-01';
const bamako = {
  destination: { kind: 'regions', regions: ['Bamako'] },
  origins: { kind: 'regions', regions: ['Gao', 'Ségou'] },
  originCriterion: 'coming-from',
  against: 'serious-harm',
  presumption: 'in-principle',
  conditions: [
    {
      code: 'risk-only-from-indiscriminate-violence',
      citation: 'C2/3.3.3.3',
      nl: 'Het risico komt alleen voort uit het willekeurige geweld.',
      en: 'The risk arises only from the indiscriminate violence.',
    },
  ],
};
const none = {
  code: 'individual-fear-or-risk',
  nl: 'Geen alternatief waar de IND een eigen risico vaststelt.',
  en: 'No alternative where the IND finds a risk of their own.',
};

let register: Register;
afterEach(() => register.close());

async function holding(alternative: object, exclusions: object[] = []): Promise<void> {
  const content = { kind: 'protection-alternatives', alternatives: [alternative], exclusions };
  register = await Register.of(
    wbv([grades([[['Gao', 'Mopti'], 'higher']]), says('protection-alternative', content, 'C7/23.5.2')]),
  );
}
const alternativeFor = async (region: string) => (await register.answer(region, day)).protectionAlternative;

describe('the protection alternative', () => {
  it('is given complete: destination, origins, criterion, against what, presumption, every condition with its ground', async () => {
    await holding(bamako, [none]);
    expect(await alternativeFor('Gao')).toMatchObject({
      destination: { regions: [{ as: 'Bamako' }] },
      origins: { regions: [{ as: 'Gao' }, { as: 'Ségou' }] },
      originCriterion: 'coming-from',
      against: 'serious-harm',
      presumption: 'in-principle',
      conditions: bamako.conditions,
      exclusions: [none],
    });
  });

  it('its origins and the graded regions are different sets that may coincide', async () => {
    await holding(bamako);
    const held = async (region: string) => (await alternativeFor(region)) !== null;
    expect([await held('Gao'), await held('Ségou'), await held('Mopti')]).toEqual([true, true, false]);
  });

  it.each(['usual-residence-before-departure', 'fixed-residence-before-departure', 'coming-from'])(
    'what ties a person to an origin is kept as the text has it: %s',
    async (originCriterion) => {
      await holding({ ...bamako, originCriterion });
      expect(await alternativeFor('Gao')).toMatchObject({ originCriterion });
    },
  );

  it.each(['persecution', 'serious-harm', 'both', 'not-stated'])(
    'it protects against what the text says, flight or settlement: %s',
    async (against) => {
      await holding({ ...bamako, against });
      expect(await alternativeFor('Gao')).toMatchObject({ against });
    },
  );

  it.each(['in-principle', 'unqualified', 'not-stated'])(
    'how firmly it is put is data, not a yes or no: %s',
    async (presumption) => {
      await holding({ ...bamako, presumption });
      expect(await alternativeFor('Gao')).toMatchObject({ presumption });
    },
  );

  it('whether who succeeds through individual circumstances still "only" runs that risk is flagged, not solved', async () => {
    await holding(bamako);
    expect(await register.notices('Gao', day)).toContain('alternative-only-open');
    await register.close();
    await holding({ ...bamako, conditions: [] });
    expect(await register.notices('Gao', day)).not.toContain('alternative-only-open');
  });

  it('the order of a list means nothing', async () => {
    await holding({ ...bamako, origins: { kind: 'regions', regions: ['Ségou', 'Gao'] } });
    const { originCriterion, conditions } = (await alternativeFor('Gao'))!;
    expect({ originCriterion, conditions }).toEqual({
      originCriterion: 'coming-from',
      conditions: bamako.conditions,
    });
    expect(await alternativeFor('Ségou')).not.toBeNull();
  });

  it('"een ander deel van" the country may be the alternative, and so may another country', async () => {
    const elsewhere = {
      kind: 'part',
      part: 'een ander deel van Mali',
      of: { kind: 'whole-country' },
      words: 'een ander deel van Mali',
    };
    await holding({ ...bamako, destination: elsewhere });
    expect(await alternativeFor('Gao')).toMatchObject({
      destination: { kind: 'part', words: 'een ander deel van Mali' },
    });
    await register.close();
    await holding({ ...bamako, destination: { kind: 'abroad', country: 'NE', words: 'Niger' } });
    expect(await alternativeFor('Gao')).toMatchObject({ destination: { kind: 'abroad', country: 'NE' } });
  });
});
