import type { Gazetteer } from '@peildatum/gazetteer';

import { Drafted, resting, settle, type Draft } from '../grounds.js';
import { Remarks, type InstrumentFile, type Proposal } from '../proposal.js';
import { countrySpokenOf } from '../recognise/countries.js';
import { sentencesOf, type MappedText, type Quote, type TextDocument } from '../text/index.js';
import { besideTheAdvice, readPoints } from './advice-points.js';
import { classificationIn } from './classification.js';
import { contradictionsIn } from './contradictions.js';
import { readCurrentPolicy } from './current-policy.js';
import { evidenceItem } from './evidence-item.js';
import { figuresIn } from './figures.js';
import { readNotaIdentity } from './identity.js';
import { notesIn, reasonsIn } from './notes.js';
import { sectionsOf, type Section } from './sections.js';
import { citation, sourcesIn } from './sources.js';

/** Reads a nota with advice on the policy for one country. Names of officials are never taken over. */
export function readNota(document: TextDocument, gazetteer: Gazetteer): Proposal {
  const remarks = new Remarks();
  const sections = sectionsOf(document);
  const identity = readNotaIdentity(document, remarks);
  const spoken = countrySpokenOf(
    document.paragraphs.map(({ text }) => text),
    gazetteer,
  );
  if (spoken === undefined) {
    const first = document.paragraphs[0]?.text;
    if (first !== undefined)
      remarks.leave(
        first,
        'Over welk land deze nota gaat, is niet vast te stellen.',
        'Which country this nota is about cannot be established.',
      );
    return proposalOf([], remarks);
  }
  const country = spoken.country.code;
  const context = { places: { gazetteer, country }, remarks };
  const id = identity.signedOn === undefined ? 'nog-te-benoemen' : `nota-${identity.signedOn}`;
  const sources = sourcesIn(document.footnotes, remarks);
  const advised = sections.find(({ title }) => /^Geadviseerd besluit$|^Advies$/i.test(title));
  const points =
    advised === undefined
      ? []
      : readPoints(
          advised.paragraphs,
          context,
          true,
          besideTheAdvice(
            sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => sentencesOf(text))),
          ),
        );
  const policy =
    identity.signedOn === undefined
      ? undefined
      : readCurrentPolicy(sections, id, context, spoken.country.name.nl);
  const figures = figuresIn(
    sections.filter((one) => one !== advised),
    document.footnotes,
    context,
  );
  const { triggers, considerations } = notesIn(sections);
  const name = spoken.country.name.nl;
  const own = {
    instrument: {
      id,
      holding: 'held',
      kind: 'nota',
      title: `[Nota landenbeleid ${name}${identity.signedOn === undefined ? '' : `, ${identity.signedOn}`}]`,
      ...identity.fields,
      classification: classificationIn(document, remarks),
      attachments: attachmentsIn(sections),
      coordination: coordinationIn(sections),
      withheld: withheldIn(sections, remarks),
      cites: sources.map(citation),
    },
    advice:
      points.length === 0
        ? []
        : [
            {
              country,
              points,
              comparisons: policy?.comparison === undefined ? [] : [policy.comparison],
              reasons: reasonsIn(sections, context),
              triggers,
              considerations,
            },
          ],
    evidence: figures.map((figure) => evidenceItem(figure, country, sources)),
    contradictions: contradictionsIn(sections, figures, sources, context),
  };
  const absences = absencesIn(sections, country, id);
  const files = [
    own,
    ...(policy === undefined ? [] : [policy.draft]),
    ...(absences.length === 0 || identity.signedOn === undefined ? [] : [{ absences }]),
  ];
  return proposalOf(files, remarks);
}

function proposalOf(files: readonly { readonly [field: string]: Draft }[], remarks: Remarks): Proposal {
  const settled = files.map((draft, index) => settle(draft, `files[${index}]`));
  return {
    form: 'nota',
    files: settled.map(({ file }) => file as InstrumentFile),
    grounds: Object.assign({}, ...settled.map(({ grounds }) => grounds)) as Readonly<Record<string, Quote>>,
    unresolved: [...remarks.unresolved].sort((a, b) => a.from - b.from),
    byNumber: [],
    spellings: remarks.spellings,
    findings: remarks.findings,
  };
}

function attachmentsIn(sections: readonly Section[]): Draft[] {
  const named = sections.filter(
    ({ title }) => /^Bijlagen?$/i.test(title) || /^Bijlage \d+ [–-] /.test(title),
  );
  const texts = named.flatMap(({ heading, paragraphs }) => [
    ...(heading === null ? [] : [heading.text]),
    ...paragraphs.map(({ text }) => text),
  ]);
  const listed = texts.flatMap((text) => {
    const match = /^Bijlage (\d+) [–-] (.+)$/.exec(text.text);
    return match === null ? [] : [resting(`Bijlage ${match[1]}, ${match[2]}`, text)];
  });
  if (listed.length > 0) return listed;
  for (const { paragraphs, locator } of sections) {
    for (const sentence of paragraphs.flatMap(({ text }) => sentencesOf(text))) {
      const match = /bijgevoegde brief aan de (?:Tweede|Eerste) Kamer/.exec(sentence.text);
      if (match !== null)
        return [
          resting(
            `[Brief aan de Kamer, bijgevoegd volgens ${locator}]`,
            sentence.slice(match.index, match.index + match[0].length),
          ),
        ];
    }
  }
  return [];
}

function coordinationIn(sections: readonly Section[]): Draft[] {
  const sentence = sections
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ text }) => sentencesOf(text))
    .find(({ text }) => /^Deze nota is afgestemd (?:tussen|met) /.test(text));
  const match =
    sentence === undefined ? null : /afgestemd (?:tussen|met) (?:de )?(?<list>.+)\.$/.exec(sentence.text);
  return match === null
    ? []
    : match.groups!['list']!.split(/, | en /).map((service) => resting(service, sentence!));
}

/** What the document says it withholds: why and about what, never who or what. */
function withheldIn(sections: readonly Section[], remarks: Remarks): Draft[] {
  const start = sections.findIndex(({ title }) => /niet openbaar gemaakt/i.test(title));
  if (start < 0) return [];
  const sentences = sections
    .slice(start)
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => sentencesOf(text)));
  return sentences.flatMap((sentence: MappedText) => {
    const protectedBy =
      /^De (?<subject>[\p{L} ]+?) (?:zijn|is) niet openbaar (?:ter|vanwege|wegens) (?<ground>.+)\.$/u.exec(
        sentence.text,
      );
    if (protectedBy !== null)
      return [
        resting(
          {
            ground: protectedBy.groups!['ground']!.replace(/^bescherming/, 'bescherming'),
            subject: protectedBy.groups!['subject']!,
          },
          sentence,
        ),
      ];
    const secret = /^Van (?<whose>.+?) is (?<what>.+?) vertrouwelijk\.$/.exec(sentence.text);
    if (secret !== null)
      return [
        resting(
          {
            ground: 'vertrouwelijkheid',
            subject: `${secret.groups!['what']!} van ${secret.groups!['whose']!}`,
          },
          sentence,
        ),
      ];
    remarks.leave(
      sentence,
      'Een zin over wat niet openbaar is, die niet is begrepen.',
      'A sentence on what is withheld that was not understood.',
    );
    return [];
  });
}

const noPolicy =
  /^(?:Er geldt (?:momenteel|thans|op dit moment)|Voor \p{L}+ \d{4} gold(?: er)?) geen (?:specifiek )?(?:landgebonden asielbeleid|landenbeleid) voor (?<country>[\p{L} -]+)\.$/u;

function absencesIn(sections: readonly Section[], country: string, nota: string): Drafted[] {
  return sections.flatMap(({ paragraphs, locator }) =>
    paragraphs
      .flatMap(({ text }) => sentencesOf(text))
      .flatMap((sentence) => {
        if (!noPolicy.test(sentence.text)) return [];
        return [
          resting(
            { country, from: '..', until: '..', source: { instrument: nota, rank: 6, locator } },
            sentence,
          ),
        ];
      }),
  );
}
