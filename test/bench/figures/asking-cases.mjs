import { article15c } from '@peildatum/policy';
import { caseOf } from '@peildatum/reports';
import { onDay } from '../facts/questions.mjs';
import { forAbout, inTurn } from '../rounds.mjs';
import { ratioFigure } from './figure.mjs';

const single = 'full answer, article-15c';
const perDay = 'case of three days, by the day';

/** A case of three days, counted by the day, against one full answer: what a case adds to the answers it consists of. */
export async function askingCases({ timeline, questions, facts, effort }) {
  const asked = questions.filter(({ region }) => region !== null);
  const at = (n) => asked[n % asked.length];
  const slice = effort === 'quick' ? 100 : 250;
  const rates = await inTurn(
    {
      [single]: forAbout(slice, (n) => {
        const { country, region, date } = at(n);
        return timeline.answer({ country, region, topic: article15c, moments: onDay(date, null) });
      }),
      [perDay]: forAbout(slice, (n) =>
        n % 3 === 0 ? caseOf(timeline, caseAt(at, n), namesOf(at(n))) : null,
      ),
    },
    { rounds: effort === 'quick' ? 3 : 5, warmUp: 2 },
  );
  return {
    figures: [
      ratioFigure({
        name: 'case, per day',
        facts,
        unit: 'days/s',
        subject: perDay,
        against: single,
        rates,
        inverse: true,
        aim: { atMost: 4 },
      }),
    ],
  };
}

function caseAt(at, n) {
  const { country, region } = at(n);
  const names = ['aanvraag', 'besluit', 'zitting'];
  return {
    country,
    region,
    topic: article15c,
    dates: names.map((name, index) => ({ name, on: at(n + index).date })),
    beschikbaarOp: null,
    openbaarOp: null,
  };
}

function namesOf({ country, region }) {
  return { country: { nl: country, en: country }, region: { id: region, name: region } };
}
