import type { Gazetteer } from '@peildatum/gazetteer';
import type { Owner, UnplacedSection, VersionRead } from '@peildatum/intake';
import { topicName, type CountryCode, type InstrumentId } from '@peildatum/policy';

import type { BackfilledChange, BackfilledVersion, BackfillRemark } from './results.js';

/** What a version brought, as the caller is told. */
export function versionReport(version: VersionRead, gazetteer: Gazetteer): BackfilledVersion {
  const { name, date, chapter, instrument } = version;
  return {
    file: name,
    date,
    chapter,
    instrument: instrument as InstrumentId | null,
    changes: version.changes.flatMap(changesOf),
    unresolved: version.unresolved.map(({ owner, citation, quote, about }) => ({
      country: countryOf(owner),
      citation,
      words: quote.replace(/\s+/g, ' ').trim(),
      ...about,
    })),
    notEstablished: version.notEstablished.map(({ owner, topic, citation }) => ({
      country: countryOf(owner),
      citation,
      words: null,
      nl: `${topic === null ? 'Deze paragraaf' : `Het onderwerp “${topicName(topic).nl}”`} ontbreekt in een tekst die beschadigd of afgekapt lijkt; wat er stond, blijft staan.`,
      en: `${topic === null ? 'This section' : `The topic “${topicName(topic).en}”`} is missing from a text that seems damaged or cut off; what stood there is kept.`,
    })),
    unplaced: version.unplaced.map((section) => unplacedRemark(section, gazetteer)),
  };
}

function changesOf(change: VersionRead['changes'][number]): BackfilledChange[] {
  const country = countryOf(change.owner);
  const stated = [...change.stated].map(([topic, paragraphs]): BackfilledChange => ({
    country,
    topic,
    change: change.kind === 'appears' || change.added.has(topic) ? 'new' : 'changed',
    citation: paragraphs[0]?.citation ?? null,
  }));
  const leftOut = change.leftOut.map((topic): BackfilledChange => ({
    country,
    topic,
    change: 'left-out',
    citation: null,
  }));
  return [...stated, ...leftOut];
}

function unplacedRemark({ citation, heading }: UnplacedSection, gazetteer: Gazetteer): BackfillRemark {
  const nearest =
    heading === null ? [] : gazetteer.nearestCountries(heading.replace(/^.*\b(?:van|voor)\s+/i, ''), 3);
  const nl = nearest.map(({ code, name }) => `${name.nl} (${code})`).join(', ');
  const en = nearest.map(({ code, name }) => `${name.en} (${code})`).join(', ');
  return {
    country: null,
    citation,
    words: heading,
    nl: `Van welk land deze paragraaf is, is niet herkend; zij is onder haar opschrift bewaard.${nl === '' ? '' : ` Bedoeld kan zijn: ${nl}.`}`,
    en: `Which country this section is of was not recognised; it is kept under its heading.${en === '' ? '' : ` It may mean: ${en}.`}`,
  };
}

function countryOf(owner: Owner): CountryCode | null {
  return owner.kind === 'country' ? owner.country : null;
}
