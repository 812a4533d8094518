import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { article15c, type Scope } from '@peildatum/policy';
import type { CaseAnswer, CaseNotice } from '@peildatum/reports';
import type { Reading } from '@peildatum/timeline';

import { exampleLedger, judgment, mali } from './deriving/example.js';
import type { ReadLog } from './deriving/read-log.js';
import { peildatumJson } from './running/command-line.js';
import { Scratch } from './running/scratch.js';

// Commands on a machine that may be busy with something else.
jest.setTimeout(240_000);

const scratch = new Scratch();
/** Ségou, and an area that split off from it, of which it is open whether the decision means it. */
const regions = ['ML-4', 'ML-4.san'];
const dates = { aanvraag: '2022-09-10', besluit: '2025-05-20', zitting: '2025-09-01' };

let log: ReadLog;
let cases: CaseAnswer[];

beforeAll(async () => {
  const example = await exampleLedger(scratch);
  log = example.log;
  const named = Object.entries(dates).flatMap(([name, on]) => ['--date', `${name}=${on}`]);
  const asked = regions.map((region) =>
    peildatumJson<CaseAnswer>(example.ledger, ['case', 'ML', region, ...named]),
  );
  cases = await Promise.all(asked);
}, 240_000);
afterAll(() => scratch.remove());

describe('what a case says beside its states, derived again from the exported log alone', () => {
  it('every notice, and no notice of these kinds is missing', () => {
    for (const answer of cases) {
      for (const notice of answer.notices)
        expect([notice.code, holds(notice, answer)]).toEqual([notice.code, true]);
      for (const { name, on, answer: one } of answer.dates) {
        if (one === null) continue;
        const told = answer.notices
          .filter((notice) => notice.dates.includes(name) && derivable.has(notice.code))
          .map(({ code, instrument }) => `${code} ${instrument}`);
        expect(told.sort()).toEqual(noticesExpected(on, readingsIn(one)).sort());
      }
    }
  });

  it('the advice beside each answer: signed by then, on the topic and the region, and what was done with it', () => {
    for (const answer of cases)
      for (const { on, answer: one } of answer.dates)
        for (const { advice } of one === null ? [] : readingsIn(one))
          expect(
            advice.flatMap(({ instrument, points }) =>
              points.map(({ number, outcome }) => `${instrument} ${number} ${outcome}`),
            ),
          ).toEqual(adviceOn(answer.region.id, on));
  });

  it('every alternative, complete, as the act that governs has it', () => {
    const shown = cases.flatMap(({ dates: days }) =>
      days.flatMap(({ answer }) => (answer === null ? [] : readingsIn(answer))),
    );
    const alternatives = shown.flatMap(({ protectionAlternative, otherAlternatives }) =>
      protectionAlternative === null ? [] : [protectionAlternative, ...otherAlternatives],
    );
    expect(alternatives.length).toBeGreaterThan(1);
    for (const { instrument, citation: _citation, exclusions, ...one } of alternatives) {
      const stated = log
        .acts(instrument)
        .flatMap(({ provisions }) => provisions)
        .filter(({ country, topic }) => country === mali && topic === 'protection-alternative')
        .flatMap(({ content }) => (content.kind === 'protection-alternatives' ? [content] : []));
      expect(stated.flatMap(({ alternatives: all }) => all)).toContainEqual(one);
      expect(stated.map((content) => content.exclusions)).toContainEqual(exclusions);
    }
  });

  it('the finding of the court on the act that governs, from the day of the judgment', () => {
    const noted = log.data('CourtFindingNoted');
    expect(noted).toHaveLength(1);
    for (const answer of cases) {
      expect(answer.courtFindings).toEqual(
        noted.map(({ instrument, judgment, judgedOn, finding: found, summary }) => ({
          instrument,
          judgment,
          judgedOn,
          finding: found,
          summary,
        })),
      );
      for (const { on, answer: one } of answer.dates)
        for (const { courtFindings } of one === null ? [] : readingsIn(one))
          expect(courtFindings.length).toBe(on >= noted[0]!.judgedOn ? 1 : 0);
      expect(
        answer.sources.filter(({ use }) => use === 'judgment').map(({ instrument }) => instrument),
      ).toEqual([judgment]);
    }
  });
});

/** Kinds of notices that are looked for in the log from the other side as well. */
const derivable = new Set([
  'text-not-held',
  'entry-from-claim',
  'publication-not-recorded',
  'public-date-unknown',
  'corrected',
  'general-text-not-held',
  'coverage-not-attested',
]);

function noticesExpected(on: string, readings: readonly Reading[]): string[] {
  const governing = [
    ...new Set(
      readings.flatMap(({ basis }) =>
        basis.filter(({ role }) => role === 'governs').map((one) => one.instrument),
      ),
    ),
  ];
  const advising = [...new Set(readings.flatMap(({ advice }) => advice.map(({ instrument }) => instrument)))];
  const graded = readings.some(({ state }) => state === 'graded');
  return [
    ...governing.filter((id) => !log.isHeld(id)).map((id) => `text-not-held ${id}`),
    ...governing
      .filter((id) => log.isUnpublished(id) && log.isClaimed(id, 'entry'))
      .map((id) => `entry-from-claim ${id}`),
    ...governing
      .filter((id) => log.isUnpublished(id) && !log.isClaimed(id, 'entry'))
      .map((id) => `publication-not-recorded ${id}`),
    ...advising.filter((id) => log.isPublicSinceUnknown(id)).map((id) => `public-date-unknown ${id}`),
    ...governing.filter((id) => log.isCorrected(id)).map((id) => `corrected ${id}`),
    ...(graded && !log.isGeneralTextHeld() ? ['general-text-not-held null'] : []),
    ...(readings.length === 1 && !log.isSearched(on) ? ['coverage-not-attested null'] : []),
  ];
}

/** Whether the log bears a notice out. A kind that is not known here is not. */
function holds(
  { code, instrument, nl, dates: names }: CaseNotice,
  { region, dates: days }: CaseAnswer,
): boolean {
  const on = days.filter(({ name }) => names.includes(name)).map((one) => one.on);
  switch (code) {
    case 'text-not-held':
      return !log.isHeld(instrument!);
    case 'entry-from-claim':
      return log
        .data('DateClaimed')
        .some(
          (one) =>
            one.instrument === instrument && one.date === 'entry' && nl.includes(`rang ${one.source.rank}`),
        );
    case 'publication-not-recorded':
      return log.isUnpublished(instrument!);
    case 'public-date-unknown':
      return log.isPublicSinceUnknown(instrument!);
    case 'older-framework':
      return (
        JSON.stringify(log.acts(instrument!)).includes('"framework":"binary"') &&
        on.every((day) => day >= '2025')
      );
    case 'area-boundary-unstated':
      return (
        /\./.test(region.id) &&
        nl.includes(region.name) &&
        !JSON.stringify(log.acts(instrument!)).includes(region.id)
      );
    case 'general-text-not-held':
      return !log.isGeneralTextHeld();
    case 'alternative-only-open':
      return log
        .data('ActRecorded')
        .some(({ provisions }) => provisions.some(({ topic }) => topic === 'protection-alternative'));
    case 'corrected':
      return (
        log.data('RecordingCorrected').some(({ reason }) => nl.includes(reason)) &&
        log.isCorrected(instrument!)
      );
    case 'contradiction-noted':
      return log.data('ContradictionNoted').some(({ subject }) => nl.includes(subject.nl.replace(/\.$/, '')));
    case 'coverage-not-attested':
      return on.every((day) => !log.isSearched(day));
    default:
      return false;
  }
}

function adviceOn(region: string, on: string): string[] {
  const signed = new Map(
    log.data('InstrumentRecorded').map((one) => [one.instrument as string, one.signedOn ?? '9999']),
  );
  return log
    .data('AdviceRecorded')
    .filter(({ instrument, country }) => country === mali && signed.get(instrument)! <= on)
    .flatMap(({ instrument, points }) =>
      points
        .filter(({ topic, content }) => {
          if (topic !== article15c && topic !== 'protection-alternative') return false;
          if (content?.kind === 'gradings')
            return content.statements.some(({ scope }) => speaksOf(scope, region));
          if (content?.kind !== 'protection-alternatives') return true;
          return content.alternatives.some(({ origins }) => speaksOf(origins, region));
        })
        .map(({ number }) => {
          const outcomes = log
            .data('AdviceDecided')
            .filter((one) => one.instrument === instrument)
            .flatMap((one) => one.outcomes);
          return `${instrument} ${number} ${outcomes.findLast(({ point }) => point === number)?.outcome ?? 'unknown'}`;
        }),
    );
}

function speaksOf(scope: Scope, region: string): boolean {
  return (
    scope.kind === 'regions' && scope.regions.some(({ id }) => id === region || region.startsWith(`${id}.`))
  );
}

function readingsIn(answer: NonNullable<CaseAnswer['dates'][number]['answer']>): readonly Reading[] {
  return answer.candidates ?? [answer];
}
