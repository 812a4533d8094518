import type { Country, Gazetteer } from '@peildatum/gazetteer';

const subject =
  /^(?:het\s+)?(?:(?:landgebonden|geldende)\s+)?(?:landenbeleid|(?:asiel|toelatings|landen)?beleid|asielbeleid|beleid)\s+(?:ten\s+aanzien\s+van|t\.a\.v\.|inzake|betreffende|met\s+betrekking\s+tot|voor|over)\s+/iu;
const people =
  /^(?:(?:asielzoekers|vreemdelingen|personen)\s+)?(?:die\s+)?(?:afkomstig\s+)?uit\s+|^(?:asielzoekers|vreemdelingen)\s+met\s+de\s+nationaliteit\s+van\s+/iu;
/** "China, Volksrepubliek": what kind of state it is may stand behind the name. */
const stateForm =
  /^(?:(?:de|het)\s+)?(?:(?:democratische|federale|islamitische|arabische|socialistische|bolivariaanse|verenigde|volks)\s*)*(?:volksrepubliek|republiek|koninkrijk|emiraat|sultanaat|staat|staten|unie|federatie)$/iu;

/** What a section's heading says that the section is about: the words without "Het asielbeleid ten aanzien van". */
export function subjectOf(heading: string): string {
  return heading
    .replace(/\s+/g, ' ')
    .trim()
    .replace(subject, '')
    .replace(people, '')
    .replace(/[.;:,\s]+$/, '');
}

/** Whether a heading says by its form that its section is the policy on somewhere. */
export function isPolicyOn(heading: string): boolean {
  return subject.test(heading.replace(/\s+/g, ' ').trim());
}

/** The country whose section a heading opens; undefined where it names none that the gazetteer knows, or more than one. */
export function countryOfHeading(heading: string, gazetteer: Gazetteer): Country | undefined {
  const named = subjectOf(heading);
  const found = gazetteer.findCountry(named);
  if (found !== undefined) return found;
  const [, name, form] = /^(.+?),\s*(.+)$/.exec(named) ?? [];
  if (name === undefined || form === undefined) return undefined;
  const inOrder = gazetteer.findCountry(`${form} ${name}`) ?? gazetteer.findCountry(`${name} (${form})`);
  return inOrder ?? (stateForm.test(form) ? gazetteer.findCountry(name) : undefined);
}
