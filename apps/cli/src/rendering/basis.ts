import { dated, rankMeanings, say, type Basis, type Bilingual } from '@peildatum/application';

import { fields, indented, point, shifted, type Page } from './page.js';
import { reasonLines } from './reasons.js';

/** The sources an answer rests on: weight, paragraph and every date, recorded or not. */
export function basisLines(page: Page, basis: readonly Basis[]): string[] {
  return basis.flatMap((source) => sourceLines(page, source));
}

function sourceLines(page: Page, source: Basis): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const rank = rankMeanings[source.rank];
  const rows: [string, string][] = [
    [t(words.role), t(roles[source.role])],
    [t(words.rank), `${source.rank}${rank === undefined ? '' : ` (${t(rank)})`}`],
  ];
  if (source.statedIn !== null) rows.push([t(words.statedIn), source.statedIn]);
  rows.push(
    [t(words.citation), source.citation ?? t(words.unknown)],
    [t(words.signed), dated(source.signedOn, page.language)],
    [t(words.published), published(source, page)],
    [t(words.entry), dated(source.entry, page.language)],
  );
  if (source.refersTo.length > 0) rows.push([t(words.refersTo), source.refersTo.join(', ')]);
  if (source.jci !== null) rows.push(['jci', source.jci]);
  if (source.text !== null) rows.push([t(words.text), source.text]);
  const name = source.reference === null ? source.instrument : `${source.reference} [${source.instrument}]`;
  return [
    ...point(page, `${name}, ${source.kind}`),
    ...shifted(fields(indented(page, 4), rows), '    '),
    ...(source.reasons.length === 0
      ? []
      : [`    ${t(words.reasons)}`, ...shifted(reasonLines(indented(page, 4), source.reasons), '    ')]),
  ];
}

function published(source: Basis, page: Page): string {
  const date = dated(source.publishedOn, page.language);
  return source.gazette === null ? date : `${source.gazette}, ${date}`;
}

const roles: Readonly<Record<Basis['role'], Bilingual>> = {
  governs: { nl: 'regelt dit', en: 'governs' },
  confirms: { nl: 'bevestigt dit', en: 'confirms' },
  mirror: { nl: 'herhaalt dit en beslist niets', en: 'repeats it and decides nothing' },
  states: { nl: 'vermeldt dat beleid ontbrak', en: 'states that policy was absent' },
  cited: {
    nl: 'noemt de gebieden waarnaar het beleid verwijst',
    en: 'names the areas to which the policy refers',
  },
};

const words = {
  role: { nl: 'Rol', en: 'Role' },
  rank: { nl: 'Rang', en: 'Rank' },
  statedIn: { nl: 'Bekend uit', en: 'Known from' },
  citation: { nl: 'Paragraaf', en: 'Paragraph' },
  unknown: { nl: 'niet bekend', en: 'not known' },
  signed: { nl: 'Getekend', en: 'Signed' },
  published: { nl: 'Staatscourant', en: 'Staatscourant' },
  entry: { nl: 'In werking', en: 'In force' },
  refersTo: { nl: 'Verwijst naar', en: 'Refers to' },
  text: { nl: 'Tekst', en: 'Text' },
  reasons: { nl: 'Redenen die de bron geeft:', en: 'Reasons the source gives:' },
};
