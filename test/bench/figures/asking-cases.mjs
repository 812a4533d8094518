import { article15c, fromDayNumber } from '@peildatum/policy';
import { caseOf } from '@peildatum/reports';
import { onDay } from '../facts/questions.mjs';
import { Random } from '../facts/random.mjs';
import { forAbout, inTurn, meanOf } from '../rounds.mjs';
import { quantityFigure, ratioFigure } from './figure.mjs';

/** So many that nearly every country is among them; in a quick run some of them. */
const FIRST = { full: 1_000, quick: 50 };

const single = 'full answer, article-15c';
const ofAnAppeal = 'case of an appeal, by the day';
const farApart = 'case of three days far apart, by the day';

/**
 * Cases of three days, counted by the day, against one full answer: what a case adds to the answers it consists of. Those of an appeal have an application
 * on any day, the decision 3 to 18 months later and the hearing 2 to 12 months after that; of those far apart each day is any day of the history.
 */
export async function askingCases({ timeline, questions, facts, effort, seed }) {
  const asked = questions.filter(({ region }) => region !== null);
  const at = (n) => asked[n % asked.length];
  const appeals = appealsFrom(asked, seed);
  const slice = effort === 'quick' ? 100 : 1_000;
  const answerTo = (n) => {
    const { country, region, date } = at(n);
    return timeline.answer({ country, region, topic: article15c, moments: onDay(date, null) });
  };
  const ofAppeal = (n) => caseOf(timeline, caseAt(at(n), appeals[n % appeals.length]), namesOf(at(n)));
  const ofDaysFarApart = (n) => {
    const days = [at(n), at(n + 1), at(n + 2)].map(({ date }) => date);
    return caseOf(timeline, caseAt(at(n), days), namesOf(at(n)));
  };
  const firstOnes = effort === 'quick' ? FIRST.quick : FIRST.full;
  const first = { answers: meanOf(firstOnes, answerTo), perDay: meanOf(firstOnes, ofAppeal) / 3 };
  const rates = await inTurn(
    {
      [single]: forAbout(slice, answerTo),
      [ofAnAppeal]: forAbout(slice, (n) => (n % 3 === 0 ? ofAppeal(n) : null)),
      [farApart]: forAbout(slice, (n) => (n % 3 === 0 ? ofDaysFarApart(n) : null)),
    },
    { rounds: effort === 'quick' ? 3 : 5, warmUp: effort === 'quick' ? 2 : 5 },
  );
  const perDay = (name, subject) =>
    ratioFigure({
      name,
      facts,
      unit: 'days/s',
      subject,
      against: single,
      rates,
      inverse: true,
      aim: { atMost: 4 },
    });
  return {
    figures: [
      perDay('case, per day', ofAnAppeal),
      perDay('case of days far apart, per day', farApart),
      quantityFigure({
        name: 'first cases, per day',
        facts,
        unit: 'µs/day',
        what: `${ofAnAppeal}, the first ${firstOnes.toLocaleString('en')}`,
        value: first.perDay,
        aside: { what: single, median: first.answers, rounds: [first.answers] },
      }),
    ],
  };
}

/** Of each question the days of an appeal that begins on its day. */
function appealsFrom(questions, seed) {
  const random = new Random(seed + 3);
  return questions.map(({ day }) => {
    const decided = day + random.between(90, 545);
    return [day, decided, decided + random.between(60, 365)].map((one) => fromDayNumber(one));
  });
}

function caseAt({ country, region }, days) {
  const names = ['aanvraag', 'besluit', 'zitting'];
  return {
    country,
    region,
    topic: article15c,
    dates: names.map((name, index) => ({ name, on: days[index] })),
    beschikbaarOp: null,
    openbaarOp: null,
  };
}

function namesOf({ country, region }) {
  return { country: { nl: country, en: country }, region: { id: region, name: region } };
}
