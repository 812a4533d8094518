import type { CountryCode, InstrumentFacts, PolicyEvent } from '@peildatum/policy';
import { countriesTouched, isOfItsCountriesAlone } from './countries-touched.js';

const act = (...countries: readonly (string | null)[]) =>
  ({
    type: 'ActRecorded',
    data: { provisions: countries.map((country) => ({ country })), replaces: [] },
  }) as unknown as PolicyEvent;
const published = { type: 'PublicationRecorded', data: {} } as unknown as PolicyEvent;
/** An instrument that has acts already. */
const withActs = (...acts: readonly PolicyEvent[]) =>
  ({ acts: acts.map((event) => ({ recorded: { event }, event })) }) as unknown as InstrumentFacts;

describe('the countries that an event touches', () => {
  const others = withActs(act('ML'), act('SD', 'UG'));

  it('are those of an act alone where it is on countries, whatever other parts say', () => {
    expect([...countriesTouched(act('SO', 'CD'), others)].sort()).toEqual(['CD', 'SO']);
  });

  it.each([
    ['a paragraph of the general part', act(null)],
    ['an act on a country and the general part', act('SD', null)],
    ['a publication', published],
  ])('are those of every part of the instrument for %s', (_what, event) => {
    expect(isOfItsCountriesAlone(event)).toBe(false);
    expect([...countriesTouched(event, others)].sort()).toEqual(['ML', 'SD', 'UG'] as CountryCode[]);
  });
});
