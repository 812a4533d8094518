import { readScope, type ScopeInFile } from '../scopes/index.js';
import type { ReadingContext } from '../contents/index.js';
import { resting, type Draft } from '../grounds.js';
import { sentencesOf, type MappedText } from '../text/index.js';
import type { Section } from './sections.js';

/** A remark whose subject is recognised by its words; said in the words of the document. */
interface Recognised {
  readonly subject: string;
  readonly form: RegExp;
}

const triggers: readonly Recognised[] = [
  {
    subject: 'judgments',
    form: /uitspraken van de [Rr]echtbank.* aanleiding|in individuele zaken in beroep geoordeeld/,
  },
  { subject: 'questions-of-the-afdeling', form: /vragen van de Afdeling/ },
  {
    subject: 'pending-cases',
    form: /openstaande zaken waarop beslist|te nemen beslissingen in .* individuele zaken|zaken aanhangig bij de Afdeling/,
  },
  { subject: 'age-of-information', form: /informatie .*\bgedateerd\b/ },
  { subject: 'worse-situation', form: /sinds de beëindiging van .*verslechterd/ },
];
const considerations: readonly Recognised[] = [
  {
    subject: 'no-country-report',
    form: /geen (?:algemeen )?ambtsbericht|geen aanleiding daarnaast een ambtsbericht/,
  },
  { subject: 'framework', form: /in \p{L}+ \d{4} het .*landenbeleid .* aangepast/u },
  { subject: 'precedent', form: /vergelijkbaar beleidsstandpunt .* ten aanzien van/ },
  { subject: 'grant-rate', form: /hoeft te leiden tot een hoger aantal inwilligingen/ },
  { subject: 'halt-in-practice', form: /kan daarom nu geen beslissing genomen worden/ },
  { subject: 'origin', form: /herkomstonderzoek/ },
  { subject: 'politics', form: /(?:weinig|geen) .*politieke .*aandacht/ },
  { subject: 'execution', form: /^De instroom vanuit/ },
  {
    subject: 'communication',
    form: /woordvoeringslijn|brief aan de Tweede Kamer te versturen|Kamer per bijgevoegde brief .* te informeren/,
  },
];

/** What made the advice necessary, and what else was weighed. */
export function notesIn(sections: readonly Section[]): {
  readonly triggers: Draft[];
  readonly considerations: Draft[];
} {
  const sentences = sections
    .filter(({ title }) => !/^Geadviseerd besluit/i.test(title))
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => sentencesOf(text)));
  return { triggers: recognised(triggers, sentences), considerations: recognised(considerations, sentences) };
}

function recognised(known: readonly Recognised[], sentences: readonly MappedText[]): Draft[] {
  return known.flatMap(({ subject, form }) => {
    const sentence = sentences.find(({ text }) => form.test(text));
    return sentence === undefined ? [] : [resting({ subject, ...quoted(sentence) }, sentence)];
  });
}

export function quoted({ text }: MappedText): { readonly nl: string; readonly en: string } {
  return { nl: `In de woorden van de nota: “${text}”`, en: `In the words of the nota, in Dutch: “${text}”` };
}

/** A reason for areas that a key point or a section of an area gives. */
export interface ReasonRead {
  readonly scope: ScopeInFile;
  readonly draft: Draft;
}

const concludes =
  /\blopen burgers\b|\bOm deze reden\b|\bOmdat het risico\b|is het risico om als burger|aanzienlijk zwaarder getroffen|\bDerhalve wordt geadviseerd\b|\bGelet op het aantal\b/;

/** The key points that begin with an area, and the conclusions of the sections that bear an area's name. */
export function reasonsIn(sections: readonly Section[], context: ReadingContext): Draft[] {
  const { gazetteer, country } = context.places;
  return sections.flatMap(({ title, paragraphs }) => {
    if (/^Kernpunten$/i.test(title))
      return paragraphs
        .filter(({ marker }) => marker === 'bullet')
        .flatMap(({ text }) => {
          const match = /^In (?<area>de regio(?:’s)? .+?) (?:is|nam|wordt|zijn|ziet)\b/u.exec(text.text);
          if (match === null) return [];
          const at = text.text.indexOf(match.groups!['area']!);
          const { scope, isResolved } = readScope(
            text.slice(at, at + match.groups!['area']!.length),
            context.places,
          );
          return isResolved ? [reason(scope, text)] : [];
        });
    if (gazetteer.findRegion(country, title) === undefined) return [];
    const sentences = paragraphs
      .flatMap(({ text }) => sentencesOf(text))
      .filter(({ text }) => concludes.test(text));
    return sentences.map((sentence) => reason({ kind: 'regions', regions: [title] }, sentence));
  });
}

function reason(scope: ScopeInFile, words: MappedText): Draft {
  return resting({ scope: scope as Draft, ...quoted(words) }, words);
}
