import { faultsOfForm } from './form.js';
import { sample } from './testing/scenario.js';

describe('the form of an event', () => {
  it('is looked at without its stream: a publication may stand before a signature nobody knows', () => {
    expect(faultsOfForm('PublicationRecorded', sample('PublicationRecorded').data)).toEqual([]);
    expect(
      faultsOfForm('PublicationRecorded', {
        ...sample('PublicationRecorded').data,
        publishedOn: '2999-01-01',
      }),
    ).toEqual([]);
  });

  it('is refused with every fault, whatever the data is', () => {
    expect(faultsOfForm('PublicationRecorded', null)).toMatchObject([{ code: 'wrong-type', path: '' }]);
    expect(
      faultsOfForm('PublicationRecorded', {
        instrument: 'a/b',
        gazette: 1,
        publishedOn: '2025-02-30',
        on: '',
      }),
    ).toMatchObject([
      { code: 'not-an-instrument-id', path: 'instrument' },
      { code: 'wrong-type', path: 'gazette' },
      { code: 'not-a-date', path: 'publishedOn' },
      { code: 'missing-field', path: 'text' },
      { code: 'unknown-field', path: 'on' },
    ]);
  });
});
