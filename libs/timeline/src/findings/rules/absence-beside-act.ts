import type { CountryCode } from '@peildatum/policy';
import type { Finding } from '../../finding.js';
import type { FindingContext } from '../context.js';
import { eventsOfAct, finding, periodBetween } from '../making.js';

/** A source says that there was no country policy from a day on which, by the record, an act on the country had entered. */
export function absenceBesideAct(country: CountryCode, context: FindingContext): Finding[] {
  const documents = context.documentsOn(country);
  return context
    .countryRecord(country)
    .factsAt(context.viewpoint.prefix)
    .absences.flatMap((absence) => {
      if (documents.firstSureDay > absence.from) return [];
      const act = documents.acts.find(
        ({ entry, withdrawnFrom }) => entry.bounds.latest <= absence.from && withdrawnFrom > absence.from,
      );
      if (act === undefined) return [];
      const name = context.nameOf(act.instrument);
      const country_ = context.countryName(country);
      return [
        finding(
          'absence-beside-act',
          {
            nl: `een bron vermeldt dat voor ${country_.nl} geen landgebonden beleid gold, terwijl ${name.nl} toen in werking was.`,
            en: `a source states that there was no country policy for ${country_.en}, while ${name.en} was in force.`,
          },
          {
            country,
            instrument: act.instrument,
            period: periodBetween(absence.from, absence.until),
            events: [absence.event, ...eventsOfAct(act, country)],
          },
        ),
      ];
    });
}
