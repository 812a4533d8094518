import { resting, type Draft } from '../grounds.js';
import type { FigureRead } from './figure.js';
import { inWords } from './measures.js';
import type { SourceCited } from './sources.js';

/** A figure as an item of evidence; `sources`: what the footnotes name. */
export function evidenceItem(figure: FigureRead, country: string, sources: readonly SourceCited[]): Draft {
  return resting(
    {
      id: figure.id,
      country,
      area: figure.area as Draft,
      measure: figure.measure,
      measureInWords: { ...inWords(figure.measure) },
      period: figure.period as Draft,
      value: { ...figure.value },
      source: sourceOf(figure, sources),
      locator: [
        figure.locator,
        ...(figure.notes.length === 0 ? [] : [`voetnoot ${figure.notes.join(', ')}`]),
      ].join('; '),
    },
    figure.sentence,
  );
}

/** The documents of the figure's own notes; of exports only those whose days lie in its period. */
function sourceOf({ notes, period }: FigureRead, sources: readonly SourceCited[]): Draft {
  const named = sources.filter((source) => source.notes.some((note) => notes.includes(note)));
  const fitting = named.filter(
    ({ covers }) =>
      covers === undefined ||
      period?.from === undefined ||
      period.until === undefined ||
      (covers.from < period.until && period.from <= covers.through),
  );
  const [only, ...others] = fitting;
  if (only === undefined) return {};
  const retrievedOn = [...new Set(fitting.flatMap((one) => one.retrievedOn ?? []))].sort();
  if (others.length === 0) return { instrument: only.id, retrievedOn };
  return { words: fitting.map(({ id }) => id).join(', '), retrievedOn };
}
