import type { Fault } from '@peildatum/policy';

import { readNamedDates, readReference } from './date-names.js';

function read(...texts: string[]) {
  const faults: Fault[] = [];
  const dates = readNamedDates(texts, 'dates', faults);
  return { dates, codes: faults.map(({ code }) => code), faults };
}

describe('the days of a case', () => {
  it('have known or free names in small letters', () => {
    expect(read('aanvraag=2022-09-10', 'tweede gehoor=2023-01-02', 'zitting 2=2025-09-01')).toMatchObject({
      dates: [
        { name: 'aanvraag', on: '2022-09-10' },
        { name: 'tweede gehoor', on: '2023-01-02' },
        { name: 'zitting 2', on: '2025-09-01' },
      ],
      codes: [],
    });
  });

  it.each([
    ['a number of a person', '271234567=2025-01-01'],
    ['a v-number', 'v 2812345678=2025-01-01'],
    ['a case number', 'zaak NL22.19789=2025-01-01'],
    ['a file number', 'awb 25/1234=2025-01-01'],
    ['a name with a capital', 'gehoor Jansen=2025-01-01'],
    ['an address', 'a@example.nl=2025-01-01'],
    ['a line break', 'aan\nvraag=2025-01-01'],
    ['three figures', 'dag 123=2025-01-01'],
  ])('may hold no %s, and the refusal does not repeat it', (_what, text) => {
    const { codes, faults } = read(text);
    expect(codes).toEqual(['may-be-personal-data']);
    expect(JSON.stringify(faults)).not.toContain(text.split('=')[0]);
  });

  it('are refused with every fault together', () => {
    expect(
      read('aanvraag', '=2025-01-01', 'besluit=2025-02-30', 'a=2025-01-01', 'a=2025-01-02').codes,
    ).toEqual(['not-a-named-date', 'not-a-named-date', 'not-a-date', 'date-named-twice']);
    expect(read().codes).toEqual(['missing-parameter']);
    expect(read(...Array.from({ length: 13 }, (_, n) => `dag ${n}=2025-01-01`)).codes).toEqual([
      'too-many-dates',
    ]);
  });
});

describe('a reference', () => {
  const reference = (text: string) => {
    const faults: Fault[] = [];
    return { read: readReference(text, 'reference', faults), codes: faults.map(({ code }) => code) };
  };

  it('is one printable line', () => {
    expect(reference('AWB 25/1234')).toEqual({ read: 'AWB 25/1234', codes: [] });
    for (const text of ['', ' ', 'a\nb', '\u202Eabc', 'x'.repeat(81)])
      expect(reference(text).codes).toEqual(['not-a-reference']);
  });
});
