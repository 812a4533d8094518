import { dash, say, type AssessedHistory, type Bilingual } from '@peildatum/application';

import { footLines, ledgerLines } from './answer-frame.js';
import { assessmentLines } from './assessments.js';
import { countryOn, heading, regionOf, type Page } from './page.js';
import { readingsOf } from './regions.js';
import { table } from './table.js';

type Run = AssessedHistory['lines'][number]['runs'][number];

/** The runs of days with the same answer, region by region, oldest first. */
export function historyLines(page: Page, history: AssessedHistory): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const columns = [
    { title: t(words.from) },
    { title: t(words.until) },
    { title: t(words.state), wraps: true, least: 15 },
    { title: t(words.level) },
    { title: t(words.framework), wraps: true, least: 7 },
    { title: t(words.certainty), wraps: true, least: 9 },
    { title: t(words.instrument), wraps: true, least: 12 },
  ];
  return [
    ...heading(page, `${countryOn(page, history.country)}, ${history.topic}`).slice(1),
    t(words.explained),
    ...history.lines.flatMap(({ region, runs }) => [
      ...heading(page, region === null ? countryOn(page, history.country) : regionOf(region)),
      ...table(
        columns,
        runs.map((run) => [
          run.from,
          run.until,
          run.certainty === 'uncertain' ? readingsOf(run) : stateOf(page, run),
          run.level ?? dash,
          run.framework ?? dash,
          run.certainty,
          run.instrument ?? dash,
        ]),
        page.width,
      ),
    ]),
    ...(history.assessments.length === 0
      ? []
      : [...heading(page, t(words.assessments)), ...assessmentLines(page, history.assessments)]),
    '',
    ...ledgerLines(page, history.ledger, null),
    ...footLines(page, history.foot),
  ];
}

/** The state; of a moratorium with its end as the texts had it then. */
function stateOf(page: Page, { state, term }: Run): string {
  if (state !== 'running' || term === null) return state;
  return `${state} (${say(page.language, words.runsUntil)} ${term.until ?? dash})`;
}

const words = {
  runsUntil: { nl: 'tot', en: 'until' },
  explained: {
    nl: 'Op peildatum; "tot" is de eerste dag erna.',
    en: 'By peildatum; "until" is the first day after.',
  },
  from: { nl: 'Van', en: 'From' },
  until: { nl: 'Tot', en: 'Until' },
  state: { nl: 'Stand', en: 'State' },
  level: { nl: 'Niveau', en: 'Level' },
  framework: { nl: 'Kader', en: 'Framework' },
  certainty: { nl: 'Zekerheid', en: 'Certainty' },
  instrument: { nl: 'Document', en: 'Instrument' },
  assessments: { nl: 'Hoe wijzigingen worden gezien', en: 'How changes are seen' },
};
