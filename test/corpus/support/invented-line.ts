import type { CorpusText } from './corpus.js';
import { inventedChapter, inventedSections, type InventedSection } from './invented.js';

/**
 * Versions of an invented chapter, by date. Each changes what versions of the circular change: the words of a paragraph, a list of areas, a
 * country that comes in and moves the numbers behind it or goes, a paragraph of one country that comes and goes, and now and then nothing.
 */
export const inventedLine: readonly CorpusText[] = [
  inventedSections,
  changed('Mali', { article15c: inMali('Gao, Kidal en Mopti') }),
  changed('Mali', { article15c: inMali('Gao, Kidal en Mopti') }),
  withoutCountry(changed('Mali', { article15c: inMali('Gao') }), 'Irak'),
  withoutCountry(changed('Mali', { own: journalists('Niets bijzonders.') }), 'Irak'),
  changed('Mali', { own: journalists('De IND let op wat zij schreven.') }),
  changed('Irak', { particulars: 'De IND reist niet zelf af naar Irak.' }),
  withoutCountry(changed('Irak', { particulars: 'De IND reist niet zelf af naar Irak.' }), 'Burundi'),
].map((sections, index) => {
  const date = `2016-0${index + 1}-01`;
  return { name: `${date}.md`, date, raw: inventedChapter(sections) };
});

function changed(country: string, over: Partial<InventedSection>): InventedSection[] {
  return inventedSections.map((one) => (one.country === country ? { ...one, ...over } : one));
}

function withoutCountry(sections: readonly InventedSection[], country: string): InventedSection[] {
  return sections.filter((one) => one.country !== country);
}

function inMali(areas: string): string {
  return `In Mali is sprake van een uitzonderlijke situatie als bedoeld in artikel 3 EVRM in ${areas}.`;
}

function journalists(text: string): NonNullable<InventedSection['own']> {
  return { title: 'Journalisten', text };
}
