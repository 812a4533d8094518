import { fromDayNumber, type DayNumber, type CountryCode } from '@peildatum/policy';
import type { Finding } from '../../finding.js';
import type { FindingContext } from '../context.js';
import { finding, periodBetween } from '../making.js';

/** Days from the first act on a country through today of which nobody attested that the sources were searched. */
export function unattestedPeriods(country: CountryCode, context: FindingContext): Finding[] {
  const { firstDay } = context.documentsOn(country);
  const { absences, attested } = context.countryRecord(country).factsAt(context.viewpoint.prefix);
  const starts = [firstDay, ...absences.map(({ from }) => from), ...attested.map(({ from }) => from)].filter(
    Number.isFinite,
  );
  if (starts.length === 0) return [];
  const found: { from: DayNumber; until: DayNumber }[] = [];
  let next = Math.min(...starts);
  for (const { from, through } of [...attested].sort((a, b) => a.from - b.from)) {
    if (from > next) found.push({ from: next, until: Math.min(from, context.today + 1) });
    next = Math.max(next, through + 1);
  }
  if (next <= context.today) found.push({ from: next, until: Infinity });
  const where = context.countryName(country);
  return found
    .filter(({ from, until }) => from < until)
    .map(({ from, until }) =>
      finding(
        'unattested-period',
        {
          nl: `niemand heeft verklaard dat de bronnen over ${where.nl} ${until === Infinity ? `vanaf ${fromDayNumber(from)}` : `van ${fromDayNumber(from)} tot ${fromDayNumber(until)}`} zijn doorzocht.`,
          en: `nobody attested that the sources on ${where.en} were searched ${until === Infinity ? `from ${fromDayNumber(from)} on` : `from ${fromDayNumber(from)} until ${fromDayNumber(until)}`}.`,
        },
        { country, period: periodBetween(from, until), events: attested.map(({ event }) => event) },
      ),
    );
}
