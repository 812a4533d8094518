import type { Assessment, Bilingual, Framework } from '@peildatum/policy';
import type { Certainty, State } from '@peildatum/timeline';

/** What each code of the contract means, beside the code and never instead of it. None of them says that a place is safe. */
export const stateMeanings: Readonly<Record<State, Bilingual>> = {
  graded: {
    nl: 'de tekst wijst dit gebied aan, met het niveau hieronder',
    en: 'the text designates this area, at the level below',
  },
  stated: { nl: 'de tekst regelt dit onderwerp', en: 'the text speaks on this topic' },
  'none-explicit': {
    nl: 'de tekst ontkent dit uitdrukkelijk voor dit gebied',
    en: 'the text expressly denies it for this area',
  },
  'general-policy': {
    nl: 'een landgebonden regel ontbreekt op dit punt; het algemene beleid is van toepassing',
    en: 'a country rule is absent on this point; the general policy applies',
  },
  'none-by-silence': {
    nl: 'niet genoemd in de tekst; zwijgen is niet ontkennen',
    en: 'not named in the text; silence is not denial',
  },
  'no-policy': {
    nl: 'voor dit land gold op die dag niets landgebondens; dat zegt niets over veiligheid',
    en: 'nothing specific to this country applied on that day; that says nothing about safety',
  },
  unknown: {
    nl: 'hierover bevat dit register te weinig gegevens',
    en: 'this ledger holds too little on this',
  },
  running: { nl: 'het moratorium loopt', en: 'the moratorium is running' },
  'not-running': { nl: 'het moratorium loopt niet', en: 'the moratorium is not running' },
};

export const certaintyMeanings: Readonly<Record<Certainty, Bilingual>> = {
  certain: {
    nl: 'één lezing, en iemand verklaarde voor deze dag te hebben gezocht',
    en: 'one reading, and somebody attested to have searched for this day',
  },
  'as-recorded': {
    nl: 'één lezing van wat is vastgelegd; niemand verklaarde voor deze dag te hebben gezocht',
    en: 'one reading of what is recorded; nobody attested to have searched for this day',
  },
  uncertain: {
    nl: 'niet vast te stellen in dit register',
    en: 'cannot be established from this ledger',
  },
};

/** The scale of a text. */
export const frameworkMeanings: Readonly<Record<Framework, Bilingual>> = {
  binary: { nl: 'een tekst zonder gradaties', en: 'a text without grades' },
  'two-step': { nl: 'een tekst met twee gradaties', en: 'a text with two grades' },
  'three-step': { nl: 'een tekst met drie gradaties', en: 'a text with three grades' },
};

/** Weights of sources, design §2 and law §2. */
export const rankMeanings: Readonly<Record<number, Bilingual>> = {
  1: {
    nl: 'Staatscourant of het ondertekende besluit zelf',
    en: 'Staatscourant or the signed decision itself',
  },
  2: { nl: 'geconsolideerde tekst', en: 'consolidated text' },
  3: { nl: 'brief aan de Tweede Kamer', en: 'letter to the House' },
  4: { nl: 'feitenvaststelling door een rechter', en: "a court's finding of fact" },
  5: { nl: 'website van de overheid', en: 'website of the authority' },
  6: { nl: 'nota', en: 'nota' },
  7: { nl: 'pers of ngo', en: 'press or NGO' },
};

/** The dash of a region outside its own period, and of a field that has no value. */
export const dash = '–';

/** What was done with a point of advice. */
export const adviceOutcomes: Readonly<Record<'followed' | 'partly' | 'not' | 'unknown', Bilingual>> = {
  followed: { nl: 'gevolgd', en: 'followed' },
  partly: { nl: 'deels gevolgd', en: 'partly followed' },
  not: { nl: 'niet gevolgd', en: 'not followed' },
  unknown: { nl: 'niet vastgelegd of het is gevolgd', en: 'not recorded whether it was followed' },
};

/** What somebody holds a change of words to be. */
export const assessmentNames: Readonly<Record<Assessment, Bilingual>> = {
  substantive: { nl: 'inhoudelijk', en: 'substantive' },
  textual: { nl: 'alleen tekstueel', en: 'textual only' },
  contested: { nl: 'omstreden', en: 'contested' },
};

/** What a court found of an act. */
export const courtOutcomes: Readonly<Record<string, Bilingual>> = {
  unlawful: { nl: 'onrechtmatig geacht', en: 'found unlawful' },
  'left-aside': { nl: 'in die zaak buiten toepassing gelaten', en: 'left aside in that case' },
  upheld: { nl: 'in stand gelaten', en: 'upheld' },
  'insufficiently-reasoned': { nl: 'onvoldoende gemotiveerd geacht', en: 'found insufficiently reasoned' },
  other: { nl: 'andere bevinding', en: 'another finding' },
};
