/** What a document counts, by the key of the measure, in words of our own. */
export const measures = {
  'civilian-deaths': ['dodelijke burgerslachtoffers', 'civilian deaths'],
  'civilian-casualties-in-incident': [
    'burgerslachtoffers bij een incident',
    'civilian casualties in an incident',
  ],
  'deaths-explosions-attacks-on-civilians': [
    'doden bij explosies en aanvallen op burgers',
    'deaths in explosions and attacks on civilians',
  ],
  'displaced-persons': ['ontheemden', 'displaced persons'],
  'displaced-persons-by-conflict': [
    'ontheemden door conflict en geweld',
    'persons displaced by conflict and violence',
  ],
  inhabitants: ['inwoners', 'inhabitants'],
  fights: ['gevechten', 'fights'],
  'fights-between-extremist-groups': [
    'gevechten tussen extremistische groepen',
    'fights between extremist groups',
  ],
  'attacks-and-explosions': ['aanvallen en explosies', 'attacks and explosions'],
  'attacks-on-civilians': ['aanvallen op burgers', 'attacks on civilians'],
  'fights-violence-explosive-attacks': [
    'gevechten, geweld tegen burgers en aanslagen met explosieven',
    'fights, violence against civilians and attacks with explosives',
  ],
  'conflict-related-sexual-violence-cases': [
    'gemelde gevallen van seksueel geweld door het conflict',
    'reported cases of conflict-related sexual violence',
  ],
  'asylum-applications': ['asielaanvragen', 'asylum applications'],
  'first-asylum-applications': ['eerste asielaanvragen', 'first asylum applications'],
  'asylum-applications-handled': ['behandelde aanvragen', 'applications handled'],
  'applications-not-taken-into-consideration': [
    'niet in behandeling genomen aanvragen',
    'applications not taken into consideration',
  ],
  'asylum-applications-granted': ['ingewilligde aanvragen', 'applications granted'],
  'grant-rate': ['aandeel inwilligingen', 'share of grants'],
  'departures-forced-to-other-country': [
    'gedwongen vertrek naar een overig land',
    'forced departure to another country',
  ],
  'departures-independent-to-other-country': [
    'zelfstandig vertrek naar een overig land',
    'independent departure to another country',
  ],
  'asylum-cases-completed': ['afgedane zaken', 'completed cases'],
  'departures-from-dtv-caseload': [
    'vertrek uit de caseload van de DT&V',
    'departures from the caseload of DT&V',
  ],
  'departures-independent-unsupervised': [
    'zelfstandig vertrek zonder toezicht',
    'independent departure without supervision',
  ],
  'departures-forced': ['gedwongen vertrek', 'forced departure'],
  'departures-independent-supervised': [
    'zelfstandig vertrek onder toezicht',
    'independent departure under supervision',
  ],
  'other-outflow-from-dtv-caseload': ['overige uitstroom bij de DT&V', 'other outflow from DT&V'],
} as const satisfies Record<string, readonly [string, string]>;
export type MeasureKey = keyof typeof measures;

const amount =
  '(?:(?<about>circa|ongeveer|zo’n|ruim|bijna) |(?<fewer>[Mm]inder dan) )?(?<value>\\d{1,3}(?:\\.\\d{3})+|\\d+|geen|vijf)(?![.,]?\\d)';

/** How a sentence counts: the amount, then what is counted. */
export const counts: readonly { readonly form: RegExp; readonly measure: MeasureKey }[] = [
  count(`${amount} dodelijke\\s+burgerslachtoffers`, 'civilian-deaths'),
  count(`${amount} burgerslachtoffers`, 'civilian-casualties-in-incident'),
  count(
    `ontheemden(?: in \\p{Lu}[\\p{L}-]+| per \\d{1,2} \\p{L}+ \\d{4})?(?: was)? (?:toegenomen|opgelopen|gestegen) tot ${amount}`,
    'displaced-persons',
  ),
  count(`ontheemden in \\p{Lu}[\\p{L}-]+ op ${amount}`, 'displaced-persons'),
  count(`in totaal ${amount} ontheemden in \\p{Lu}`, 'displaced-persons'),
  count(`waarvan ${amount} ontheemd waren geraakt door conflict`, 'displaced-persons-by-conflict'),
  count(
    `${amount} gevechten, geweld tegen burgers of aanslagen met explosieven`,
    'fights-violence-explosive-attacks',
  ),
  count(
    `${amount} gevallen gerapporteerd van seksueel geweld gerelateerd aan het conflict`,
    'conflict-related-sexual-violence-cases',
  ),
  count(`${amount} inwoners`, 'inhabitants'),
  count(`${amount} gevechten geregistreerd`, 'fights'),
  count(`waarvan ${amount} tussen extremistische groeperingen onderling`, 'fights-between-extremist-groups'),
  count(`${amount} aanvallen en explosies`, 'attacks-and-explosions'),
  count(`${amount} eerste asielaanvragen`, 'first-asylum-applications'),
  count(`${amount} asielaanvragen behandeld`, 'asylum-applications-handled'),
  count(`${amount} asielaanvragen`, 'asylum-applications'),
  count(
    `${amount} vreemdelingen met de \\p{L}+ nationaliteit een eerste asielaanvraag`,
    'first-asylum-applications',
  ),
  count(`${amount} aanvragen behandeld`, 'asylum-applications-handled'),
  count(`${amount} aanvragen niet in behandeling genomen`, 'applications-not-taken-into-consideration'),
  count(`${amount} aanvragen ingewilligd`, 'asylum-applications-granted'),
  count(`het inwilligingspercentage (?<value>\\d+(?:,\\d+)?)\\s*%`, 'grant-rate'),
  count(`${amount} zaken zijn er [^.]*?afgedaan`, 'asylum-cases-completed'),
  count(`${amount} asielzoekers met de \\p{L}+ nationaliteit vertrokken`, 'departures-from-dtv-caseload'),
  count(`${amount} zelfstandig vertrokken zonder toezicht`, 'departures-independent-unsupervised'),
  count(`${amount} asielzoekers zijn gedwongen vertrokken`, 'departures-forced'),
  count(
    `${amount} asielzoekers zijn zelfstandig vertrokken onder toezicht`,
    'departures-independent-supervised',
  ),
  count(
    `${amount} asielzoekers bij de DT&V om een andere [\\p{L} ]+ uitgestroomd`,
    'other-outflow-from-dtv-caseload',
  ),
  count(
    `(?:gedwongen vertrek) als zelfstandig vertrek naar een overig land ${amount}`,
    'departures-forced-to-other-country',
  ),
  count(
    `(?:gedwongen vertrek als )?zelfstandig vertrek naar een overig land ${amount}`,
    'departures-independent-to-other-country',
  ),
];

function count(pattern: string, measure: MeasureKey) {
  return { form: new RegExp(pattern, 'giu'), measure };
}

/** Measures of how policy is carried out: they are of the whole country, whatever regions stand around them. */
export const execution: ReadonlySet<MeasureKey> = new Set<MeasureKey>([
  ...(Object.keys(measures) as MeasureKey[]).filter((key) =>
    /application|departure|outflow|grant|asylum-cases/.test(key),
  ),
]);

export interface MeasureInWords {
  readonly nl: string;
  readonly en: string;
}

export function inWords(measure: MeasureKey): MeasureInWords {
  const [nl, en] = measures[measure];
  return { nl, en };
}

/** The amount that a match of {@link counts} holds; undefined where it is none. */
export function valueOf({ groups, 0: words }: RegExpMatchArray, measure: MeasureKey): AmountRead | undefined {
  const text = groups!['value']!;
  const number =
    text === 'geen' ? 0 : text === 'vijf' ? 5 : Number(text.replace(/\./g, '').replace(',', '.'));
  if (!Number.isFinite(number) || (/\d$/.test(words) === false && words.trim() === '')) return undefined;
  const kind =
    groups!['about'] !== undefined ? 'about' : groups!['fewer'] !== undefined ? 'fewer-than' : 'exact';
  return { kind, value: number, ...(measure === 'grant-rate' ? { unit: '%' } : {}) };
}

/** A number as the text qualifies it. */
export interface AmountRead {
  readonly kind: 'exact' | 'about' | 'fewer-than';
  readonly value: number;
  readonly unit?: string;
}
