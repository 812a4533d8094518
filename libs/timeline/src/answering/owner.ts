import type { Gazetteer } from '@peildatum/gazetteer';
import { topicName, type Bilingual, type PolicyOwner } from '@peildatum/policy';
import { NotInGazetteer } from '../errors.js';

/** Whose policy a question is about: a country's, or (code null) the general part, which every country's section elaborates and which has no regions. */
export interface Owner {
  readonly code: PolicyOwner;
  readonly name: Bilingual;
}

export const generalPart: Owner = {
  code: null,
  name: {
    nl: 'het algemene deel van de Vreemdelingencirculaire',
    en: 'the general part of the Aliens Circular',
  },
};

/** Throws NotInGazetteer. */
export function ownerOf(gazetteer: Gazetteer, code: PolicyOwner): Owner {
  if (code === null) return generalPart;
  const country = gazetteer.country(code);
  if (country === undefined) throw new NotInGazetteer(code);
  return country;
}

/** The policy of an owner, as the subject of a sentence. */
export function policyOf({ code, name }: Owner): Bilingual {
  return code === null
    ? name
    : { nl: `het landgebonden beleid voor ${name.nl}`, en: `the country policy for ${name.en}` };
}

/** A topic with whose it is, as part of a sentence. */
export function topicInWords(topic: string, { name }: Pick<Owner, 'name'>): Bilingual {
  const called = topicName(topic);
  return { nl: `“${called.nl}” van ${name.nl}`, en: `“${called.en}” of ${name.en}` };
}
