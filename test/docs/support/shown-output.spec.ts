import { ShownOutput } from './shown-output.js';

const real = ['first', 'second 2026-11-21T02:58:16.062Z', 'third', 'fourth'];

describe('output as a page shows it', () => {
  it('is as shown where every line is, or is left out on purpose', () => {
    expect(new ShownOutput().difference(['first', '…', 'fourth'], real)).toBeUndefined();
    expect(new ShownOutput().difference(['fi…', '…'], real)).toBeUndefined();
  });

  it('differs where a line is another, is missing, or is not shown', () => {
    expect(new ShownOutput().difference(['first', 'third', '…'], real)).toContain('real:  second');
    expect(new ShownOutput().difference(['…', 'fifth', '…'], real)).toContain('fifth');
    expect(new ShownOutput().difference(['first'], real)).toContain('not shown: second');
  });

  it('takes any moment for an example of one, and from then on that moment only', () => {
    const shown = new ShownOutput();
    expect(shown.difference(['…', 'second 2020-01-01T00:00:00Z', '…'], real)).toBeUndefined();
    expect(shown.real('--beschikbaar-op 2020-01-01T00:00:00Z')).toBe(
      '--beschikbaar-op 2026-11-21T02:58:16.062Z',
    );
    expect(shown.difference(['at 2020-01-01T00:00:00Z'], ['at 2026-11-21T02:58:17.000Z'])).toBeDefined();
  });

  it('takes no moment for an id', () => {
    const id = '04c7380d-77dd-51b5-ad1a-9c278616d90f';
    expect(new ShownOutput().difference([`a ${id}`], ['a 2026-11-21T02:58:16.062Z'])).toBeDefined();
  });
});
