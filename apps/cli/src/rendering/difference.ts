import {
  dash,
  inWords,
  say,
  type Bilingual,
  type DifferenceAnswer,
  type RegionSummary,
} from '@peildatum/application';

import { alternativeLines } from './alternative.js';
import { footLines, ledgerLines, part } from './answer-frame.js';
import { noticeLines } from './answer.js';
import { assessmentLines } from './assessments.js';
import { countryOn, fields, heading, indented, point, regionOf, shifted, type Page } from './page.js';
import { codeOf, readingsOf } from './regions.js';
import { table } from './table.js';

/** What differs between two days. Changes have names, never a direction. */
export function differenceLines(page: Page, difference: DifferenceAnswer): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const day = (date: string) => `${inWords(date, page.language)} (${date})`;
  const inner = indented(page, 2);
  return [
    ...heading(page, `${countryOn(page, difference.country)}, ${difference.topic}`).slice(1),
    ...fields(page, [
      [t(words.before), day(difference.from)],
      [t(words.after), day(difference.to)],
    ]),
    '',
    ...changes(page, difference),
    ...part(
      page,
      t(words.sentences),
      difference.changes.flatMap((change) => changeLines(page, change)),
    ),
    ...part(page, t(words.uncertain), uncertain(page, difference)),
    ...part(page, t(words.alternative), [
      t(difference.alternative.changed ? words.changed : words.same),
      ...(['before', 'after'] as const).flatMap((side) => [
        ...point(page, `${t(words[side])}:`, ''),
        ...shifted(
          difference.alternative[side].length === 0
            ? [t(words.none)]
            : difference.alternative[side].flatMap((one) => alternativeLines(inner, one)),
        ),
      ]),
    ]),
    ...part(page, t(words.notices), noticeLines(page, difference.notices)),
    '',
    ...ledgerLines(page, difference.ledger, null),
    ...footLines(page, difference.foot),
  ];
}

function changes(page: Page, { changes, uncertain }: DifferenceAnswer): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  if (changes.length === 0)
    return point(page, t(uncertain.length === 0 ? words.noChange : words.noCertainChange), '');
  return table(
    [
      { title: t(words.region), wraps: true, least: 10 },
      { title: t(words.change) },
      { title: t(words.before), wraps: true, least: 15 },
      { title: t(words.after), wraps: true, least: 15 },
    ],
    changes.map(({ region, change, before, after }) => [
      regionOf(region),
      change,
      sideOf(before),
      sideOf(after),
    ]),
    page.width,
  );
}

function sideOf(side: RegionSummary | null): string {
  if (side === null) return dash;
  return [side.state, side.level, side.framework].filter((code) => code !== null).join(', ');
}

function changeLines(page: Page, change: DifferenceAnswer['changes'][number]): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const { comparison } = change;
  return [
    ...point(page, t(change.label)),
    ...(comparison === null
      ? []
      : shifted(
          point(
            indented(page, 2),
            `${t(words.comparison)} ${comparison.instrument}: ${comparison.framework} ${comparison.level} ` +
              `${t(words.readAs)} ${comparison.readAs.framework} ${comparison.readAs.level}`,
            '',
          ),
        )),
    ...assessmentLines(page, change.assessments),
  ];
}

function uncertain(page: Page, { uncertain }: DifferenceAnswer): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  if (uncertain.length === 0) return [];
  const cell = (side: RegionSummary | null) => {
    if (side === null) return dash;
    return side.certainty === 'uncertain' ? `uncertain: ${readingsOf(side)}` : codeOf(side);
  };
  return table(
    [
      { title: t(words.region), wraps: true, least: 10 },
      { title: t(words.before), wraps: true, least: 15 },
      { title: t(words.after), wraps: true, least: 15 },
    ],
    uncertain.map(({ region, before, after }) => [regionOf(region), cell(before), cell(after)]),
    page.width,
  );
}

const words = {
  region: { nl: 'Regio', en: 'Region' },
  change: { nl: 'Verandering', en: 'Change' },
  before: { nl: 'Eerste dag', en: 'First day' },
  after: { nl: 'Tweede dag', en: 'Second day' },
  sentences: { nl: 'In woorden', en: 'In words' },
  comparison: { nl: 'vergelijking volgens', en: 'comparison according to' },
  readAs: { nl: 'te lezen als', en: 'read as' },
  uncertain: {
    nl: 'Op een van beide dagen niet vast te stellen in dit register',
    en: 'Cannot be established from this ledger on one of the two days',
  },
  noChange: {
    nl: 'Tussen deze dagen verschilt van geen regio wat is vastgelegd.',
    en: 'Between these days nothing that is recorded differs for any region.',
  },
  noCertainChange: {
    nl: 'Een verschil dat vaststaat is er niet; zie hieronder wat niet vast te stellen is.',
    en: 'No difference is established; see below for what cannot be.',
  },
  alternative: {
    nl: 'Beschermingsalternatief, per zaak te beoordelen',
    en: 'Protection alternative, to be judged case by case',
  },
  changed: { nl: 'De vastgelegde alternatieven verschillen.', en: 'The recorded alternatives differ.' },
  same: { nl: 'De vastgelegde alternatieven zijn gelijk.', en: 'The recorded alternatives are the same.' },
  none: { nl: 'niet vastgelegd in dit register', en: 'not recorded in this ledger' },
  notices: { nl: 'Let op', en: 'Notices' },
};
