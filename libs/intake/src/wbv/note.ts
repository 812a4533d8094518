import type { Gazetteer } from '@peildatum/gazetteer';

import { levelsNamed, regionsOf } from '../contents/index.js';
import { resting, type Draft } from '../grounds.js';
import { readScope, type ScopeInFile } from '../scopes/index.js';
import { MappedText, sentencesOf, type NotedParagraph } from '../text/index.js';

/** A reason that the explanatory note gives, and the level for which it gives it. */
export interface ReasonRead {
  readonly scope: ScopeInFile;
  readonly level: string;
  readonly draft: Draft;
  readonly words: MappedText;
}

const forms: readonly RegExp[] = [
  /^.*?\bvoor (?<area>(?:de |het )?(?:regio|provincie|gebied|district|land).+?) (?:aan te nemen|besloten|heeft de minister besloten) dat (?:daar |er )?sprake is van een \u0001,? (?:gelet op|vanwege|wegens|gezien)(?<reason>.+)\.$/iu,
  /^.*?\bdat er sprake is van een \u0001 in (?<area>.+?),? (?:gelet op|vanwege|wegens|gezien)(?<reason>.+)\.$/iu,
];
const partly = /(?:^|,)\s*(?:onder andere|onder meer|mede|met name),?/iu;

/** The reasons for grades that a note gives area by area. Sentences that give none are no reasons; they are not reported. */
export function reasonsIn(
  paragraphs: readonly NotedParagraph[],
  gazetteer: Gazetteer,
  country: string,
): ReasonRead[] {
  return paragraphs
    .flatMap(({ text }) => sentencesOf(text))
    .flatMap((sentence) => {
      const [level, ...others] = levelsNamed(sentence.text);
      if (level === undefined || others.length > 0) return [];
      const stands = MappedText.standingFor(
        sentence.raw,
        '\u0001',
        sentence.spanOf(level.index, level.index + level.length),
      );
      const marked = MappedText.join(sentence.raw, [
        sentence.slice(0, level.index),
        stands,
        sentence.slice(level.index + level.length),
      ]);
      for (const form of forms) {
        const match = form.exec(marked.text);
        if (match === null) continue;
        const { area, reason } = match.groups!;
        const at = marked.text.indexOf(area!);
        const { scope, isResolved } = readScope(marked.slice(at, at + area!.length), { gazetteer, country });
        if (!isResolved || regionsOf(scope).length === 0) return [];
        return [{ scope, level: level.level, words: sentence, draft: reasonDraft(scope, reason!, sentence) }];
      }
      return [];
    });
}

function reasonDraft(scope: ScopeInFile, reason: string, sentence: MappedText): Draft {
  const given = reason
    .replace(partly, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,]+/, '')
    .trim();
  return resting(
    {
      scope: scope as Draft,
      nl: `Volgens de toelichting: “${given}”.`,
      en: `According to the explanatory note, in Dutch: “${given}”.`,
      exhaustive: partly.test(reason) ? false : undefined,
    },
    sentence,
  );
}
