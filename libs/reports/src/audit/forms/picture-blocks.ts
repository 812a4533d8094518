import type { Block } from '../../document/model.js';
import { say, type Language } from '../../words/language.js';
import type { AuditHead, CountryPicture } from '../audit.js';
import { timelineDrawing } from './picture.js';
import { sideInCodes } from './side.js';

/** Most regions in one drawing: more do not fit on a page. */
const mostLines = 20;

/** A timeline for each country, in as many drawings as its regions need; the same in words for whoever does not see it. */
export function* pictureBlocks(
  rows: readonly CountryPicture[],
  { asked }: AuditHead,
  language: Language,
): Generator<Block> {
  for (const { country, name, lines } of rows) {
    for (let first = 0; first < lines.length; first += mostLines) {
      const some = lines.slice(first, first + mostLines);
      yield {
        kind: 'picture',
        caption: say(language, {
          nl: `${name.nl} (${country}), article-15c, van ${asked.from} tot ${asked.to}`,
          en: `${name.en} (${country}), article-15c, from ${asked.from} until ${asked.to}`,
        }),
        drawing: timelineDrawing(some, asked.from, asked.to, language),
        inWords: some.map(
          ({ region, runs }) =>
            `${region.name}: ${runs.map((run) => `${run.from} – ${run.until} ${sideInCodes(run)}`).join('; ')}`,
        ),
      };
    }
  }
}
