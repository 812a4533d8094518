import type { Bilingual } from '@peildatum/policy';

/** The days of a case that this register can explain, in the order in which they come. */
export const knownDates = [
  'departure',
  'application',
  'intention',
  'decision',
  'closing',
  'hearing',
  'judgment',
] as const;
export type KnownDate = (typeof knownDates)[number];

/** Which rule would ask for the policy of a day. It never says that the day counts. */
export interface AskingRule extends Bilingual {
  readonly date: KnownDate;
  /** The articles read; none where no rule that was read asks for this day. */
  readonly articles: readonly string[];
  /** The year of the text that was read. */
  readonly textOf: '2015';
  /** Whether that text was compared with one in force. */
  readonly checkedAgainstCurrentText: false;
}

/** What people call a day; both languages are understood as its name. */
export const dateWords: Readonly<Record<KnownDate, Bilingual>> = {
  departure: { nl: 'vertrek', en: 'departure' },
  application: { nl: 'aanvraag', en: 'application' },
  intention: { nl: 'voornemen', en: 'intention' },
  decision: { nl: 'besluit', en: 'decision' },
  closing: { nl: 'sluiting', en: 'closing' },
  hearing: { nl: 'zitting', en: 'hearing' },
  judgment: { nl: 'uitspraak', en: 'judgment' },
};

/** The known day that a name means, in either language; null for a free name. */
export function knownDateNamed(name: string): KnownDate | null {
  return knownDates.find((one) => name === dateWords[one].nl || name === dateWords[one].en) ?? null;
}

/** A name as it is shown: a known day by its word, a free name as it was given. */
export function nameOfDate(name: string): Bilingual {
  const known = knownDateNamed(name);
  return known === null ? { nl: name, en: name } : dateWords[known];
}

export function ruleFor(date: KnownDate): AskingRule {
  return { date, ...rules[date], textOf: '2015', checkedAgainstCurrentText: false };
}

const rules: Readonly<Record<KnownDate, Bilingual & { readonly articles: readonly string[] }>> = {
  departure: {
    articles: [],
    nl: 'Landenbeleid dat aanknoopt bij de normale verblijfplaats vóór vertrek, vraagt naar deze dag en naar het gebied zoals dat toen was ingedeeld.',
    en: 'Country policy that turns on the usual residence before departure asks for this day, and for the area as it was then divided.',
  },
  application: {
    articles: ['Vb 2000, artikel 3.103'],
    nl: 'Overgangsrecht kan van deze dag afhangen. De regel dat het recht bij de aanvraag geldt tenzij later recht gunstiger is, staat in het deel over reguliere vergunningen.',
    en: 'Transitional law may depend on this day. The rule that the law at the application applies unless later law is more favourable stands in the part on regular permits.',
  },
  intention: {
    articles: [],
    nl: 'Geen regel die hiervoor is gelezen, vraagt zelf naar deze dag; het voornemen laat zien van welk beleid de IND toen uitging.',
    en: 'No rule that was read for this asks for this day itself; the intention shows which policy the IND then assumed.',
  },
  decision: {
    articles: ['Vw 2000, artikel 83'],
    nl: 'De beoordeling door de rechtbank ziet ook op wijzigingen van beleid die ná het bestreden besluit zijn bekendgemaakt: deze dag is de grens.',
    en: "The court's assessment also looks at changes of policy published after the contested decision: this day is the border.",
  },
  closing: {
    articles: ['Vw 2000, artikel 83a'],
    nl: 'Het onderzoek van de rechter is volledig en ex nunc, naar de stand tijdens het onderzoek dat op deze dag sluit.',
    en: 'The examination by the court is full and ex nunc, as matters stand during the inquiry that closes on this day.',
  },
  hearing: {
    articles: ['Vw 2000, artikel 83', 'Vw 2000, artikel 83a'],
    nl: 'Het onderzoek van de rechter is ex nunc en ziet op wijzigingen van beleid die na het besluit zijn bekendgemaakt en in werking getreden.',
    en: 'The examination by the court is ex nunc and looks at changes of policy that were published after the decision and have entered into force.',
  },
  judgment: {
    articles: ['Vw 2000, artikel 83a'],
    nl: 'Het onderzoek van de rechter is ex nunc. Een uitspraak is nooit de grond van een eerdere dag.',
    en: 'The examination by the court is ex nunc. A judgment is never the ground of an earlier date.',
  },
};
