import { act, decision, gradings, publication } from '../testing/samples.js';
import { ActInput, RectificationInput } from './act.dto.js';
import { CoverageInput } from './country.dto.js';
import { DossierInput, NewInstrumentInput } from './dossier.dto.js';
import { EvidenceInput } from './evidence.dto.js';
import { ClaimInput, CorrectionInput, PublicationInput } from './fact.dto.js';
import { readInput } from './read-input.js';

function faultsOf(type: new () => object, raw: unknown): string[] {
  const read = readInput(type, raw);
  return read.kind === 'read' ? [] : read.faults.map(({ code, path }) => `${path} ${code}`).sort();
}

describe('reading input', () => {
  it('accepts a decision with countries and regions by name, and keeps what was sent', () => {
    const read = readInput(NewInstrumentInput, decision());
    expect(read).toMatchObject({ kind: 'read', value: decision() });
  });

  it.each([
    [
      '30 February',
      PublicationInput,
      { ...publication, publishedOn: '2025-02-30' },
      ['publishedOn not-a-date'],
    ],
    ['year 0', PublicationInput, { ...publication, publishedOn: '0000-01-01' }, ['publishedOn not-a-date']],
    [
      'an end before its start',
      ClaimInput,
      { date: 'entry', value: '[2025-03-31..2025-02-01]' },
      ['value not-a-date-or-bounds'],
    ],
    [
      'an unknown level',
      ActInput,
      act({ provisions: [gradings([['Gao', 'hopeless']])] }),
      ['provisions[0].content.statements[0].level not-one-of'],
    ],
    [
      'an id with a slash',
      NewInstrumentInput,
      decision('wbv-2025/11'),
      ['instrument.id not-an-instrument-id'],
    ],
    [
      'a lone surrogate, in a value and in a field name',
      CoverageInput,
      { from: '2025-01-01', through: '2025-02-01', sources: ['a\ud800'], '\udc00': 1 },
      ['sources[0] not-well-formed', '\uFFFD not-well-formed', '\uFFFD unknown-field'],
    ],
    ['no object', ActInput, [], [' wrong-type']],
    ['nothing', ActInput, undefined, [' wrong-type']],
    [
      'a number where text is expected',
      NewInstrumentInput,
      { instrument: { id: 'nota-2025-04-22', kind: 'nota', reference: 4333540 } },
      ['instrument.reference wrong-type'],
    ],
    ['an element of a list', EvidenceInput, { items: [null] }, ['items[0] wrong-type']],
    [
      'an empty list where something must be',
      RectificationInput,
      { part: 'A', entersOn: '2025-01-01', provisions: [] },
      ['provisions too-few'],
    ],
    ['a list that is none', ActInput, act({ provisions: { 0: 'x' } }), ['provisions wrong-type']],
    [
      'a mark that is not true',
      CorrectionInput,
      { event: 'x', void: false, reason: 'y' },
      ['void not-one-of'],
    ],
  ])('refuses %s with its path', (_what, type, raw, expected) => {
    expect(faultsOf(type, raw)).toEqual(expected);
  });

  it('finds all faults at once, to the deepest, and says each in both languages', () => {
    const raw = decision('wbv-2025-11', {
      acts: [
        act({ part: '', entry: { kind: 'fixed-date' } }),
        act({ provisions: [{ ...gradings([['Gao', 'none']]), topic: 'Article 15c', remark: 'x' }] }),
      ],
      publication: { gazette: 'stcrt-2025-1', publishedOn: '2025-13-01' },
      unknown: true,
    });
    expect(faultsOf(NewInstrumentInput, raw)).toEqual([
      'acts[0].entry.date missing-field',
      'acts[0].part wrong-type',
      'acts[1].provisions[0].remark unknown-field',
      'acts[1].provisions[0].topic not-a-topic',
      'publication.publishedOn not-a-date',
      'unknown unknown-field',
    ]);
    const read = readInput(NewInstrumentInput, raw);
    const texts = read.kind === 'faulty' ? read.faults.flatMap(({ nl, en }) => [nl, en]) : [];
    expect(texts.every((text) => /^[A-Z“].+\.$/u.test(text))).toBe(true);
  });

  it('checks each kind of a union by its own fields, and of an unknown kind only the kind', () => {
    const of = (content: unknown) =>
      faultsOf(ActInput, act({ provisions: [{ country: 'ML', topic: 'article-15c', content }] }));
    const at = 'provisions[0].content';
    expect(of({ kind: 'denied' })).toEqual([]);
    expect(of({ kind: 'denied', until: '2025-01-01' })).toEqual([`${at}.until unknown-field`]);
    expect(of({ kind: 'gradings' })).toEqual([
      `${at}.framework missing-field`,
      `${at}.statements missing-field`,
    ]);
    expect(of({ kind: 'forbidden', statements: 3 })).toEqual([`${at}.kind not-one-of`]);
    expect(of({ kind: 'constructor' })).toEqual([`${at}.kind not-one-of`]);
    expect(of({})).toEqual([`${at}.kind missing-field`]);
    expect(of('denied')).toEqual([`${at} wrong-type`]);
    expect(of([{ kind: 'denied' }])).toEqual([`${at} wrong-type`]);
  });

  it('takes no field over that is not declared, whatever its name', () => {
    const raw: unknown = JSON.parse(
      '{"gazette":"stcrt-2025-1","publishedOn":"2025-06-05","__proto__":{"text":"x"},"constructor":1,"toString":2}',
    );
    expect(faultsOf(PublicationInput, raw)).toEqual([
      '__proto__ unknown-field',
      'constructor unknown-field',
      'toString unknown-field',
    ]);
  });

  it.each([65, 20_000])('refuses input that is %i levels deep, without exhausting the stack', (depth) => {
    const raw: unknown = JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
    const [fault] = faultsOf(DossierInput, raw);
    expect(fault).toMatch(/^a(\.a)* too-deep$/);
    const list: unknown = JSON.parse(`{"acts":${'['.repeat(depth)}${']'.repeat(depth)}}`);
    expect(faultsOf(DossierInput, list)[0]).toMatch(/^acts(\[0\])* too-deep$/);
  });

  it('accepts null for what may be left out, and not for what may not', () => {
    expect(faultsOf(PublicationInput, { ...publication, text: null })).toEqual([]);
    expect(faultsOf(PublicationInput, { ...publication, gazette: null })).toEqual(['gazette wrong-type']);
  });

  it('checks only what is there when asked to read partly', () => {
    expect(readInput(ActInput, { part: 'B' }, { partly: true }).kind).toBe('read');
    expect(readInput(ActInput, { endsOn: 'never' }, { partly: true })).toMatchObject({
      faults: [{ code: 'not-a-date', path: 'endsOn' }],
    });
  });
});
