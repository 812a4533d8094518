import { readParameters } from './parameters.js';

const known = new Set(['peildatum', 'topic']);

describe('query parameters', () => {
  it('gives the known ones as they were written', () => {
    const { values, faults } = readParameters({ peildatum: '2023-06-01', topic: '' }, known);
    expect(values).toEqual({ peildatum: '2023-06-01', topic: '' });
    expect(faults).toEqual([]);
  });

  it('names every unknown and every doubled one, and keeps what can be read', () => {
    const { values, faults } = readParameters(
      { peilDatum: '2023-06-01', topic: ['a', 'b'], x: ['1', '2'], peildatum: '2023-06-01' },
      known,
    );
    expect(values).toEqual({ peildatum: '2023-06-01' });
    expect(faults.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'parameter-unknown peilDatum',
      'parameter-doubled topic',
      'parameter-unknown x',
    ]);
    expect(faults[0]?.en).toContain('peildatum, topic');
  });
});
