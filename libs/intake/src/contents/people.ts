import type { MappedText } from '../text/index.js';

/** "Vreemdelingen afkomstig uit Blue Nile" names an area: whoever comes from it is meant. The area without the people. */
export function withoutPeople(area: MappedText): MappedText {
  const people =
    /^(?:de\s+)?(?:vreemdeling|vreemdelingen|personen|asielzoekers|burgers)\s+(?:die\s+)?(?:(?:afkomstig|komend)\s+(?:zijn\s+)?)?uit\s+(?!.*\bbehor)/iu.exec(
      area.text,
    );
  return people === null ? area : area.slice(people[0].length);
}
