import { upcasters, type JsonFields } from './upcasters.js';

const statement = { scope: { kind: 'words', words: 'x' }, level: 'higher' };
const gradings = { kind: 'gradings', framework: 'three-step', statements: [statement], closedList: null };
const term = { kind: 'moratorium', until: null, words: null };
const now = {
  gradings: { ...gradings, statements: [{ ...statement, presumption: 'not-stated' }] },
  term: { ...term, lasts: null, endsOnEvent: null, covers: null },
};

describe('a correction of before version 2', () => {
  const up = upcasters.RecordingCorrected![1]!;
  const replacing = (fields: JsonFields): JsonFields => ({
    corrects: 'e1',
    change: { kind: 'replace', fields },
    reason: 'mistyped',
  });

  it('puts provisions in place that read as those of the event it corrects', () => {
    const before = replacing({
      provisions: [
        { topic: 'a', content: gradings },
        { topic: 'b', content: term },
      ],
    });
    expect(up(before)).toEqual(
      replacing({
        provisions: [
          { topic: 'a', content: now.gradings },
          { topic: 'b', content: now.term },
        ],
      }),
    );
    expect(before).toEqual(
      replacing({
        provisions: [
          { topic: 'a', content: gradings },
          { topic: 'b', content: term },
        ],
      }),
    );
  });

  it('also of points of advice, and where it corrects a correction', () => {
    const points = (content: JsonFields) => ({
      points: [
        { number: '1', content },
        { number: '2', content: null },
      ],
    });
    expect(up(replacing({ change: { kind: 'replace', fields: points(gradings) } }))).toEqual(
      replacing({ change: { kind: 'replace', fields: points(now.gradings) } }),
    );
  });

  it('and leaves the rest as it is', () => {
    const voiding = { corrects: 'e1', change: { kind: 'void' }, reason: 'mistyped' };
    expect(up(voiding)).toEqual(voiding);
    expect(up(replacing({ publishedOn: '2025-06-21' }))).toEqual(replacing({ publishedOn: '2025-06-21' }));
  });
});
