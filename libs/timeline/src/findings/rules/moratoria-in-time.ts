import { coverageOf, fromDayNumber, type Bilingual, type CountryCode } from '@peildatum/policy';
import type { Finding } from '../../finding.js';
import { monthsAfter, monthsOfDeparture, overdueReviews } from '../../reading/moratorium-runs.js';
import type { FindingContext } from '../context.js';
import { eventsOfAct, finding, periodBetween } from '../making.js';
import { moratoriaOf, type Moratorium } from '../moratoria.js';

/** What the terms of the moratoria of a country ask attention for. */
export function moratoriaInTime(country: CountryCode, context: FindingContext): Finding[] {
  const moratoria = moratoriaOf(country, context);
  return [departureBeyondAYear, extendedLate, moratoriaOverlap, reviewsOverdue].flatMap((rule) =>
    rule(moratoria, context),
  );
}

/** Extensions that entered after the moratorium had lapsed: the gap stays, but for as far as the text works back. */
function extendedLate(moratoria: readonly Moratorium[], context: FindingContext): Finding[] {
  return moratoria.flatMap((one) =>
    one.runs.slice(1).flatMap(({ from, extension }, place) => {
      const lapsed = one.runs[place]!.until;
      if (extension === null || extension.entersOn <= lapsed) return [];
      const name = context.nameOf(one.node.instrument);
      const closes = from <= lapsed;
      return [
        finding(
          'moratorium-extended-late',
          {
            nl: `${name.nl} liep af op ${fromDayNumber(lapsed)} en is pas met ingang van ${fromDayNumber(extension.entersOn)} verlengd; ${closes ? 'de verlenging werkt terug' : `van ${fromDayNumber(lapsed)} tot ${fromDayNumber(from)} liep het niet`}.`,
            en: `${name.en} lapsed on ${fromDayNumber(lapsed)} and was extended only with effect from ${fromDayNumber(extension.entersOn)}; ${closes ? 'the extension works back' : `it did not run from ${fromDayNumber(lapsed)} until ${fromDayNumber(from)}`}.`,
          },
          {
            ...about(one),
            period: periodBetween(lapsed, closes ? extension.entersOn : from),
            events: [...eventsOfAct(one.node, one.country), extension.event],
          },
        ),
      ];
    }),
  );
}

/** A running decision moratorium of which, for more than six months, no extension or other decision is recorded (article 43 Vw 2000). */
function reviewsOverdue(moratoria: readonly Moratorium[], context: FindingContext): Finding[] {
  return moratoria
    .filter(({ topic, start }) => topic === 'decision-moratorium' && start !== null)
    .flatMap((one) =>
      overdueReviews(one.start!, one.runs, one.end)
        .filter(({ from }) => from <= context.today)
        .map(({ from, until }) => {
          const name = context.nameOf(one.node.instrument);
          return finding(
            'moratorium-review-overdue',
            {
              nl: `van ${name.nl} is over meer dan zes maanden geen beoordeling van de situatie vastgelegd (sinds ${fromDayNumber(from)}; artikel 43 Vw, tekst van 2015)${unless(one).nl}.`,
              en: `of ${name.en} no review of the situation is recorded for more than six months (since ${fromDayNumber(from)}; article 43 Vw, text of 2015)${unless(one).en}.`,
            },
            { ...about(one), period: periodBetween(from, until), events: eventsOfAct(one.node, one.country) },
          );
        }),
    );
}

/** A departure moratorium that runs, or is to run, beyond one year from its publication (article 45 Vw 2000). */
function departureBeyondAYear(moratoria: readonly Moratorium[], context: FindingContext): Finding[] {
  return moratoria
    .filter(({ topic }) => topic === 'departure-moratorium')
    .flatMap((one) => {
      const { published } = one.node;
      if (published === null || !Number.isFinite(published.latest)) return [];
      const limit = monthsAfter(published.latest, monthsOfDeparture);
      if (one.end <= limit || (one.end === Infinity && context.today < limit)) return [];
      const name = context.nameOf(one.node.instrument);
      return [
        finding(
          'departure-moratorium-beyond-a-year',
          {
            nl: `${name.nl} loopt langer dan een jaar na de bekendmaking (${fromDayNumber(limit)}; artikel 45 Vw, tekst van 2015)${unless(one).nl}.`,
            en: `${name.en} runs longer than one year after its publication (${fromDayNumber(limit)}; article 45 Vw, text of 2015)${unless(one).en}.`,
          },
          {
            ...about(one),
            period: periodBetween(limit, one.end),
            events: eventsOfAct(one.node, one.country),
          },
        ),
      ];
    });
}

/** Two decisions on one kind of moratorium of a country that run on the same days, for some of the same people as far as their areas tell. */
function moratoriaOverlap(moratoria: readonly Moratorium[], context: FindingContext): Finding[] {
  const all = moratoria.filter(({ start }) => start !== null);
  return all.flatMap((one, place) =>
    all.slice(place + 1).flatMap((other) => {
      if (one.country !== other.country || one.topic !== other.topic) return [];
      if (!mayShareAnArea(one, other, context)) return [];
      const from = Math.max(one.start!, other.start!);
      const until = Math.min(one.end, other.end);
      if (from >= until) return [];
      const [a, b] = [context.nameOf(one.node.instrument), context.nameOf(other.node.instrument)];
      return [
        finding(
          'moratoria-overlap',
          {
            nl: `${a.nl} en ${b.nl} liepen op dezelfde dagen${unless(one, other).nl}.`,
            en: `${a.en} and ${b.en} ran on the same days${unless(one, other).en}.`,
          },
          {
            ...about(other),
            period: periodBetween(from, until),
            events: [...eventsOfAct(one.node, one.country), ...eventsOfAct(other.node, other.country)],
          },
        ),
      ];
    }),
  );
}

/** Whether there is a region that both may cover; what does not resolve to regions may cover any. */
function mayShareAnArea(one: Moratorium, other: Moratorium, { gazetteer }: FindingContext): boolean {
  const covers = ({ term }: Moratorium, region: string) =>
    term.covers === null || coverageOf(term.covers, region) !== 'out';
  const regions = gazetteer.regions(one.country);
  return regions.length === 0 || regions.some(({ id }) => covers(one, id) && covers(other, id));
}

/** Said of what may have ended earlier, on an event of which the register does not know. */
function unless(...moratoria: readonly Moratorium[]): Bilingual {
  const events = moratoria.flatMap(({ mayHaveEnded }) => (mayHaveEnded === null ? [] : [mayHaveEnded]));
  if (events.length === 0) return { nl: '', en: '' };
  return {
    nl: `, tenzij het eerder eindigde door: ${events.map(({ nl }) => nl).join('; ')} (niet vastgelegd)`,
    en: `, unless it ended before by: ${events.map(({ en }) => en).join('; ')} (not recorded)`,
  };
}

function about({ country, topic, node }: Moratorium) {
  return { country, topic, instrument: node.instrument };
}
