import type { Bilingual, InstrumentId } from '@peildatum/policy';
import type { Notice } from '../answer.js';

/**
 * What the reader of an answer must know, by code. `name` is the instrument as people call it; `detail` what the
 * notice is about, already in both languages.
 */
const sentences = {
  'text-not-held': (name: Bilingual) => ({
    nl: `De tekst van ${name.nl} is niet in dit register opgenomen; de inhoud is bekend uit een andere bron.`,
    en: `The text of ${name.en} is not held in this register; its content is known from another source.`,
  }),
  'publication-not-recorded': (name: Bilingual) => ({
    nl: `Van ${name.nl} is geen bekendmaking in de Staatscourant vastgelegd; of en wanneer het in werking is getreden, is daarom niet vast te stellen.`,
    en: `No publication of ${name.en} in the Staatscourant is recorded; whether and when it entered into force can therefore not be established.`,
  }),
  'entry-from-claim': (name: Bilingual, detail: Bilingual) => ({
    nl: `De inwerkingtreding van ${name.nl} is alleen bekend uit een bron van lagere rang: ${detail.nl}.`,
    en: `The entry into force of ${name.en} is known only from a source of lower rank: ${detail.en}.`,
  }),
  'entry-clause-missing': (name: Bilingual) => ({
    nl: `${name.nl} is bekendgemaakt, maar bepaalt niet (of voor zover bekend niet) wanneer het in werking treedt.`,
    en: `${name.en} was published, but does not say (as far as is known) when it enters into force.`,
  }),
  'entry-clause-before-publication': (name: Bilingual) => ({
    nl: `${name.nl} noemt een datum van inwerkingtreding vóór de bekendmaking; gerekend is met de dag van bekendmaking (artikel 3:40 Awb, tekst van 2015).`,
    en: `${name.en} names a date of entry into force before its publication; the day of publication is used (article 3:40 Awb, text of 2015).`,
  }),
  'same-day-conflict': (name: Bilingual, detail: Bilingual) => ({
    nl: `${name.nl} en ${detail.nl} traden op dezelfde dag in werking; niets beslist welke van beide geldt.`,
    en: `${name.en} and ${detail.en} entered into force on the same day; nothing decides which of them applies.`,
  }),
  'public-date-unknown': (name: Bilingual) => ({
    nl: `Wanneer ${name.nl} openbaar is gemaakt, is niet bekend.`,
    en: `When ${name.en} was made public is not known.`,
  }),
  'area-boundary-unstated': (name: Bilingual, detail: Bilingual) => ({
    nl: `${name.nl} zegt niet of ${detail.nl} hoort bij het genoemde gebied waarvan het is afgesplitst.`,
    en: `${name.en} does not say whether ${detail.en} is part of the named area from which it split off.`,
  }),
  'scope-unresolved': (name: Bilingual) => ({
    nl: `${name.nl} omschrijft een gebied in woorden die niet tot regio’s zijn te herleiden.`,
    en: `${name.en} describes an area in words that cannot be traced to regions.`,
  }),
  'partly-in-scope': (name: Bilingual, detail: Bilingual) => ({
    nl: `${name.nl} spreekt hier alleen over ${detail.nl}; of dat dit geval betreft, stelt dit register niet vast.`,
    en: `${name.en} speaks here only of ${detail.en}; whether that concerns this case is not established here.`,
  }),
  'reference-unresolved': (name: Bilingual, detail: Bilingual) => ({
    nl: `${name.nl} verwijst voor een gebied naar paragraaf ${detail.nl}.`,
    en: `${name.en} refers for an area to paragraph ${detail.en}.`,
  }),
  'moratorium-end-open': (name: Bilingual, detail: Bilingual) => ({
    nl: `${name.nl} eindigt bij: ${detail.nl}; of en wanneer dat is gebeurd, is niet vastgelegd.`,
    en: `${name.en} ends on: ${detail.en}; whether and when that happened is not recorded.`,
  }),
  'applies-to-applications': (name: Bilingual, detail: Bilingual) => ({
    nl: `${name.nl} geldt alleen voor aanvragen die zijn ingediend ${detail.nl}.`,
    en: `${name.en} applies only to applications lodged ${detail.en}.`,
  }),
  'depends-on-date-of-application': () => ({
    nl: 'Welk beleid geldt, hangt af van de dag waarop de aanvraag is ingediend; die dag is niet gegeven.',
    en: 'Which policy applies depends on the day on which the application was lodged; that day was not given.',
  }),
  'region-period-unstated': (_name: Bilingual, detail: Bilingual) => ({
    nl: `De dag waarop ${detail.nl} als gebied ontstond of ophield te bestaan, is niet precies bekend.`,
    en: `The day on which ${detail.en} came into being or ceased to exist as an area is not precisely known.`,
  }),
  rectified: (name: Bilingual, detail: Bilingual) => ({
    nl: `De tekst van ${name.nl} is gerectificeerd per ${detail.nl}; getoond is de gerectificeerde tekst.`,
    en: `The text of ${name.en} was rectified as of ${detail.en}; the rectified text is shown.`,
  }),
  'rectified-later': (name: Bilingual, detail: Bilingual) => ({
    nl: `De tekst van ${name.nl} is later gerectificeerd, per ${detail.nl}; getoond is de tekst van vóór die dag.`,
    en: `The text of ${name.en} was rectified later, as of ${detail.en}; the text from before that day is shown.`,
  }),
  'omitted-by-consolidated-text': (name: Bilingual) => ({
    nl: `${name.nl} bevat dit onderwerp niet meer; in welk besluit het is vervallen, is niet vastgelegd.`,
    en: `${name.en} no longer contains this subject; by which decision it ended is not recorded.`,
  }),
  'no-longer-named': (name: Bilingual, detail: Bilingual) => ({
    nl: `De tekst die hiervoor gold, wees ${detail.nl} bij name aan; ${name.nl} noemt dit gebied niet meer. Zwijgen is geen ontkenning.`,
    en: `The text that applied before this named ${detail.en}; ${name.en} no longer names this area. Silence is no denial.`,
  }),
  'differs-from-consolidated-text': (name: Bilingual) => ({
    nl: `${name.nl} wijkt af van wat volgens de vastgelegde besluiten gold, en beslist hier met zijn eigen rang.`,
    en: `${name.en} differs from what applied by the recorded decisions, and decides here with its own rank.`,
  }),
  ended: (name: Bilingual, detail: Bilingual) => ({
    nl: `Wat ${name.nl} op dit punt bepaalde, gold niet meer vanaf ${detail.nl}; ouder beleid herleeft daardoor niet.`,
    en: `What ${name.en} provided on this point no longer applied from ${detail.en}; older policy does not revive by that.`,
  }),
  disputed: (name: Bilingual) => ({
    nl: `Een rechter heeft ${name.nl} onrechtmatig bevonden.`,
    en: `A court found ${name.en} unlawful.`,
  }),
  'older-framework': (name: Bilingual) => ({
    nl: `${name.nl} rust op een ouder kader voor gradaties dan op deze dag werd gebruikt.`,
    en: `${name.en} rests on an older scale of grades than was in use on this day.`,
  }),
  'legal-anchor-unchecked': () => ({
    nl: 'Vanaf 2026 treedt een verordening van de EU in de plaats van de Kwalificatierichtlijn; vanaf welke dag artikel 15, onder c, daarin staat, is niet nagegaan.',
    en: 'From 2026 on a regulation of the EU takes the place of the Qualification Directive; from which day article 15, under c, stands in it was not checked.',
  }),
  'framework-in-force-unknown': () => ({
    nl: 'Op welke dag van deze maand het kader voor gradaties veranderde, is niet vastgelegd.',
    en: 'On which day of this month the scale of grades changed is not recorded.',
  }),
  'general-text-not-held': () => ({
    nl: 'Het algemene deel (C2 Vc) zoals dat op deze dag luidde, is niet in dit register opgenomen; wat de gradatie van een vreemdeling vraagt, staat daar.',
    en: 'The general part (C2 Vc) as it read on this day is not held in this register; what the grade asks of an applicant stands there.',
  }),
  'alternative-not-established': () => ({
    nl: 'Of en welk beschermingsalternatief op deze dag gold, is in dit register niet vast te stellen.',
    en: 'Whether and which protection alternative applied on this day cannot be established in this register.',
  }),
  'alternative-only-open': () => ({
    nl: 'Of iemand bij wie individuele omstandigheden meewegen nog “enkel” door het willekeurige geweld risico loopt, laat de tekst open.',
    en: 'Whether someone whose individual circumstances count is still at risk “only” because of indiscriminate violence is left open by the text.',
  }),
  'content-not-structured': (name: Bilingual) => ({
    nl: `Wat ${name.nl} op dit punt bepaalt, is alleen in woorden vastgelegd en niet tot een gradatie te herleiden.`,
    en: `What ${name.en} provides on this point is recorded in words only and cannot be traced to a grade.`,
  }),
  'coverage-not-attested': (_name: Bilingual, detail: Bilingual) => ({
    nl: `Niemand heeft vastgelegd dat de bronnen voor ${detail.nl} volledig zijn doorzocht.`,
    en: `Nobody attested that the sources for ${detail.en} were searched completely.`,
  }),
  'contradiction-noted': (name: Bilingual, detail: Bilingual) => ({
    nl: `Bij ${name.nl} is een tegenstrijdigheid genoteerd: ${detail.nl}.`,
    en: `A contradiction is noted with ${name.en}: ${detail.en}.`,
  }),
  'mirror-differs': (name: Bilingual) => ({
    nl: `De paragraaf over dit moratorium in ${name.nl} wijkt af van het besluit zelf; het besluit beslist.`,
    en: `The paragraph on this moratorium in ${name.en} differs from the decision itself; the decision governs.`,
  }),
  'mirror-after-end': (name: Bilingual) => ({
    nl: `${name.nl} vermeldt het moratorium nog; het besluit zelf liep op deze dag niet meer.`,
    en: `${name.en} still mentions the moratorium; the decision itself no longer ran on this day.`,
  }),
  'mirror-without-moratorium': (name: Bilingual) => ({
    nl: `${name.nl} vermeldt een moratorium, maar het besluit zelf is niet vastgelegd; de paragraaf alleen beslist niets.`,
    en: `${name.en} mentions a moratorium, but the decision itself is not recorded; the paragraph alone decides nothing.`,
  }),
  'moratorium-review-overdue': (name: Bilingual, detail: Bilingual) => ({
    nl: `Van ${name.nl} is sinds meer dan zes maanden geen beoordeling of verlenging vastgelegd (uiterlijk ${detail.nl} volgens artikel 43 Vw, tekst van 2015); het besluit loopt daardoor niet af.`,
    en: `Of ${name.en} no review or extension is recorded for more than six months (due on ${detail.en} by article 43 Vw, text of 2015); that does not end the decision.`,
  }),
  'decision-period-limited': () => ({
    nl: 'De beslistermijn van een aanvraag wordt door een besluitmoratorium tot ten hoogste 21 maanden verlengd (artikel 43 Vw, tekst van 2015); een langste duur van het moratorium zelf is niet gevonden.',
    en: 'A decision moratorium extends the decision period of an application to 21 months at most (article 43 Vw, text of 2015); no longest duration of the moratorium itself was found.',
  }),
  'departure-moratorium-beyond-a-year': (name: Bilingual, detail: Bilingual) => ({
    nl: `${name.nl} liep op deze dag langer dan een jaar na de bekendmaking (tot ${detail.nl}; artikel 45 Vw, tekst van 2015); of dat kan, stelt dit register niet vast.`,
    en: `${name.en} ran on this day longer than one year after its publication (until ${detail.en}; article 45 Vw, text of 2015); whether that is possible is not established by this register.`,
  }),
  'numbered-otherwise': (name: Bilingual, detail: Bilingual) => ({
    nl: `In ${name.nl} draagt deze paragraaf een ander nummer: ${detail.nl}.`,
    en: `In ${name.en} this paragraph bears another number: ${detail.en}.`,
  }),
  'numbering-unsettled': (_name: Bilingual, detail: Bilingual) => ({
    nl: `Wanneer paragrafen zijn vernummerd, is niet precies vastgelegd; of ${detail.nl} op deze dag al (of nog) hiervoor stond, is niet vast te stellen.`,
    en: `When paragraphs were renumbered is not precisely recorded; whether ${detail.en} stood for this on this day, already or still, cannot be established.`,
  }),
  'number-moved-since': (_name: Bilingual, detail: Bilingual) => ({
    nl: `Onder ${detail.nl} staat vandaag iets anders dan op deze dag.`,
    en: `Something else stands under ${detail.en} today than on this day.`,
  }),
  corrected: (name: Bilingual, detail: Bilingual) => ({
    nl: `De vastlegging van ${name.nl} is gecorrigeerd: ${detail.nl}.`,
    en: `The recording of ${name.en} was corrected: ${detail.en}.`,
  }),
} satisfies Record<string, (name: Bilingual, detail: Bilingual) => Bilingual>;

export type NoticeCode = keyof typeof sentences;
export const noticeCodes = Object.keys(sentences) as readonly NoticeCode[];

const nothing: Bilingual = { nl: '', en: '' };

export function notice(
  code: NoticeCode,
  instrument: { readonly id: InstrumentId; readonly name: Bilingual } | null,
  detail: Bilingual = nothing,
): Notice {
  const sentence = (sentences[code] as (name: Bilingual, detail: Bilingual) => Bilingual)(
    instrument?.name ?? nothing,
    detail,
  );
  return { code, instrument: instrument?.id ?? null, nl: capital(sentence.nl), en: capital(sentence.en) };
}

/** Notices once each: by code, instrument and words. */
export function distinctNotices(notices: readonly Notice[]): Notice[] {
  const found = new Map<string, Notice>();
  for (const one of notices) found.set(`${one.code}|${one.instrument}|${one.nl}`, one);
  return [...found.values()];
}

export function capital(text: string): string {
  return text === '' ? text : text[0]!.toUpperCase() + text.slice(1);
}
