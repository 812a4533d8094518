import { resting, type Draft } from '../grounds.js';
import type { Remarks } from '../proposal.js';
import { dayPattern, monthNamed, months, readDay, readMonth } from '../recognise/dates.js';
import type { Footnote, MappedText } from '../text/index.js';

/** A document that a footnote names. */
export interface SourceCited {
  readonly id: string;
  readonly fields: Readonly<Record<string, Draft>>;
  readonly words: MappedText;
  readonly notes: number[];
  /** Of an export of data: when it was made, and which days it holds. */
  readonly retrievedOn?: string;
  readonly covers?: { readonly from: string; readonly through: string };
}

const judgment = new RegExp(
  `\\bRb\\.? (?<court>\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?), (?<day>${dayPattern}), (?<number>(?:NL|AWB ?)\\d{2}[./]\\d{3,6})(?:, (?<ecli>ECLI:NL:[A-Z]+:\\d{4}:\\d+))?`,
  'gu',
);
const anyDay = '\\d{1,2} \\p{L}+ \\d{4}';
const dataExport = new RegExp(
  `(?<issuer>\\p{Lu}{3,}), ?Data ?export tool\\s*[-–—]\\s*(?<country>[\\p{L} ]+?) \\((?<from>${anyDay}) [-–—] (?<through>${anyDay})\\), download van (?<on>${anyDay})`,
  'gu',
);
const publication = new RegExp(
  `^(?<issuer>\\p{Lu}[^,;:()\\d]{1,40}|Projet 21)[,;:] (?<title>[^\\n]+?),? (?<date>${anyDay}|(?:${months.join('|')}|[Jj]anuary) \\d{4})(?:,? (?:pp?\\.|pagina) [\\d–-]+)?[.,]?(?<links>(?: ?\\(?https?://\\S+)*)$`,
  'u',
);

/** One whose issuer stands in its title. */
const titled = new RegExp(
  `^(?<title>\\p{Lu}[^,;:\\n]{8,200}), (?<date>${anyDay}|(?:${months.join('|')}|[Jj]anuary) \\d{4})(?:,? (?:pp?\\.|pagina) [\\d–-]+)?[.,]?(?<links>(?: ?\\(?https?://\\S+)*)$`,
  'u',
);

/** The documents that the footnotes name, each once with every note that names it. What a note says otherwise is left in the remarks. */
export function sourcesIn(footnotes: readonly Footnote[], remarks: Remarks): SourceCited[] {
  const found = new Map<string, SourceCited>();
  let last: SourceCited[] = [];
  for (const { number, text } of footnotes) {
    if (/^Ibid\.?$/i.test(text.text)) {
      last.forEach(({ notes }) => notes.push(number));
      continue;
    }
    const cited = [...judgmentsIn(text), ...exportsIn(text)];
    const dated = cited.length > 0 ? cited : publicationIn(text);
    const sources = dated.length > 0 ? dated : addressIn(text);
    if (sources.length === 0)
      remarks.leave(
        text,
        'Een voetnoot waaruit geen document is herleid.',
        'A footnote from which no document was made out.',
      );
    last = sources.map((source) => {
      const known = found.get(source.id);
      if (known === undefined) {
        found.set(source.id, source);
        source.notes.push(number);
        return source;
      }
      const merged = { ...known, fields: { ...source.fields, ...withoutAbsent(known.fields) } };
      merged.notes.push(number);
      found.set(source.id, merged);
      return merged;
    });
  }
  return [...found.values()];
}

/** As an instrument file cites it. */
export function citation({ id, fields, words, notes }: SourceCited): Draft {
  const numbers = [...new Set(notes)];
  const list =
    numbers.length === 1
      ? `voetnoot ${numbers[0]}`
      : `voetnoten ${numbers.slice(0, -1).join(', ')} en ${numbers.at(-1)}`;
  return resting({ id, ...fields, locator: list }, words);
}

function judgmentsIn(text: MappedText): SourceCited[] {
  return [...text.text.matchAll(judgment)].map((match) => {
    const { court, day, number, ecli } = match.groups!;
    const words = text.slice(match.index, match.index + match[0].length);
    return {
      id: number!.replace(/[ /]/g, '-'),
      words,
      notes: [],
      fields: {
        kind: 'judgment',
        title: `Rechtbank ${court} ${day}, ${number}`,
        caseNumber: number,
        ecli,
        issuer: `Rechtbank ${court}`,
        signedOn: readDay(day!),
      },
    };
  });
}

function exportsIn(text: MappedText): SourceCited[] {
  return [...text.text.matchAll(dataExport)].flatMap((match) => {
    const { issuer, country, from, through, on } = match.groups!;
    const [first, end, made] = [from, through, on].map((day) => readDay(day!));
    if (first === undefined || end === undefined || made === undefined) return [];
    return [
      {
        id: `${slug(issuer!)}-${slug(country!)}-${first}-${end}`,
        words: text.slice(match.index, match.index + match[0].length),
        notes: [],
        retrievedOn: made,
        covers: { from: first, through: end },
        fields: {
          kind: 'other',
          kindInWords: 'gegevensexport',
          title: `${issuer}, Data export tool – ${country} (${from} – ${through})`,
          issuer,
        },
      },
    ];
  });
}

function publicationIn(text: MappedText): SourceCited[] {
  const words = text.text.replace(/ {2,}/g, ' ');
  const match = publication.exec(words) ?? titled.exec(words);
  if (match === null) return [];
  const { issuer, title, date, links } = match.groups!;
  const [, month] = /^(?:\d{1,2} )?(\p{L}+) /u.exec(date!) ?? [];
  const on =
    readDay(date!) ?? (month !== undefined && monthNamed(month) !== undefined ? readMonth(date!) : undefined);
  if (on === undefined) return [];
  return [
    {
      id: `${slug(issuer ?? title!)}-${on}`,
      words: text,
      notes: [],
      fields: {
        kind: 'other',
        kindInWords: 'bron, aangehaald in een voetnoot',
        title,
        issuer,
        signedOn: on,
        links: addressesIn(links ?? ''),
      },
    },
  ];
}

/** A document of which the note gives an address and no date that can be read: who made it, and when, stays open. */
function addressIn(text: MappedText): SourceCited[] {
  const addresses = addressesIn(text.text);
  if (addresses[0] === undefined) return [];
  const title = text.text
    .slice(0, text.text.search(/https?:/))
    .replace(/[\s(,;:]+$/, '')
    .trim();
  return [
    {
      id: `bron-${slug(nameOf(addresses[0]))}`,
      words: text,
      notes: [],
      fields: {
        kind: 'other',
        kindInWords: 'bron, aangehaald in een voetnoot',
        title: title === '' || title.length > 500 ? undefined : title,
        links: addresses,
      },
    },
  ];
}

/** The host of an address and the last part of its path. */
function nameOf(address: string): string {
  const [host = '', ...path] = address
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .split(/[/?#]/)
    .filter(Boolean);
  return `${host} ${path.at(-1) ?? ''}`;
}

/** The addresses in a text, once each; one that a line broke off is none. */
function addressesIn(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s()]+(?![^\s()])/g) ?? [];
  const whole = found.filter(
    (one) => !/[-/%]$|%20$/.test(one) && !found.some((other) => other !== one && other.startsWith(one)),
  );
  return [...new Set(whole)];
}

function withoutAbsent(fields: SourceCited['fields']): SourceCited['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

export function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}
