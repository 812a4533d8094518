import { isCitation, isGeneralCitation } from '../../model/citation.js';
import type { DataOf } from '../../model/events.js';
import type { Provision } from '../../model/provision.js';
import type { Topic } from '../../model/topic.js';
import { endsBeforeItStarts, isBefore } from '../days.js';
import type { Faults } from '../faults.js';
import { checkProvisions, checkTerms } from './act-rules.js';
import type { Rule, Surroundings } from './rule.js';
import { checkHasHappened, checkIsAnother, checkSource } from './source-rules.js';
import { checkTopicOf } from './topic-rules.js';

/** What the law or a court later does to what an instrument set. */
export const rectificationRule: Rule<'InstrumentRectified'> = (data, surroundings, faults) => {
  const act = partOf(data.part, surroundings, faults);
  checkProvisions(data.provisions, surroundings, faults.at('provisions'));
  if (act !== undefined) checkTerms({ ...act, provisions: data.provisions }, faults.at('provisions'));
  checkSource(data.source, surroundings, faults.at('source'));
};

export const withdrawalRule: Rule<'InstrumentWithdrawn'> = (data, surroundings, faults) => {
  checkIsAnother(data.by, data.instrument, faults.at('by'));
  checkSource(data.source, surroundings, faults.at('source'));
};

export const lapseRule: Rule<'ProvisionLapsed'> = (data, surroundings, faults) => {
  const { part, country, topic } = data;
  const act = partOf(part, surroundings, faults);
  const states = provisionsOf(part, surroundings).some(
    (provision) => provision.country === country && provision.topic === topic,
  );
  if (act !== undefined && !states) faults.at('topic').add('unknown-provision', part, country, topic);
  checkIsAnother(data.by, data.instrument, faults.at('by'));
  checkSource(data.source, surroundings, faults.at('source'));
};

export const extensionRule: Rule<'MoratoriumExtended'> = (data, surroundings, faults) => {
  const { part, entersOn, worksBackTo, until } = data;
  const act = partOf(part, surroundings, faults);
  const isMoratorium = provisionsOf(part, surroundings).some(({ content }) => content.kind === 'moratorium');
  if (act !== undefined && !isMoratorium) faults.at('part').add('not-a-moratorium', part);
  if (worksBackTo !== null && isBefore(entersOn, worksBackTo)) {
    faults.at('worksBackTo').add('works-back-after-entry', worksBackTo, entersOn);
  }
  const start = worksBackTo ?? entersOn;
  if (endsBeforeItStarts(until, start)) faults.at('until').add('end-before-start', until, start);
  checkIsAnother(data.by, data.instrument, faults.at('by'));
  checkSource(data.source, surroundings, faults.at('source'));
};

export const courtFindingRule: Rule<'CourtFindingNoted'> = (data, surroundings, faults) => {
  if (data.topic !== null) checkTopicOf(data.country, data.topic, faults);
  else if (data.country === null) faults.at('country').add('finding-on-nothing');
  checkIsAnother(data.judgment, data.instrument, faults.at('judgment'));
  checkHasHappened(data.judgedOn, surroundings, faults.at('judgedOn'));
  checkSource(data.source, surroundings, faults.at('source'));
};

/** Of no country are the numbers of the general part, and those alone; a consolidated text may also number sections whose country its headings do not tell. */
export const renumberingRule: Rule<'SectionRenumbered'> = (data, surroundings, faults) => {
  const { country, from, to } = data;
  if (from === to) faults.at('to').add('same-number', to);
  const mayBeOfAny = surroundings.stream.instrument?.kind === 'consolidated-text';
  for (const [field, number] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (!isCitation(number)) continue;
    if (isGeneralCitation(number)) {
      if (country !== null) faults.at(field).add('general-number-with-country', number);
    } else if (country === null && !mayBeOfAny) faults.at(field).add('number-without-country', number);
  }
  checkSource(data.source, surroundings, faults.at('source'));
};

/** Only what an instrument changes can be assessed as a change; one that we know of only by name may change anything. */
export const assessmentRule: Rule<'ChangeAssessed'> = (data, surroundings, faults) => {
  const { instrument, country, topic } = data;
  const { stream } = surroundings;
  checkTopicOf(country, topic, faults);
  const acts = stream.of('ActRecorded');
  const touches =
    acts.some((act) => replacesTopic(act, country, topic)) ||
    [...acts, ...stream.of('InstrumentRectified')]
      .flatMap(({ provisions }) => provisions)
      .some((provision) => provision.country === country && provision.topic === topic);
  if (acts.length > 0 && !touches) faults.at('topic').add('topic-not-touched', instrument, country, topic);
  checkSource(data.source, surroundings, faults.at('source'));
};

function replacesTopic({ replaces }: DataOf<'ActRecorded'>, country: string | null, topic: Topic): boolean {
  return replaces.some(
    (one) => one.country === country && (one.kind === 'section' || one.topics.includes(topic)),
  );
}

/** The act a later event is about; a fault where the instrument has no such part. */
export function partOf(
  part: string,
  { stream }: Surroundings,
  faults: Faults,
): DataOf<'ActRecorded'> | undefined {
  const act = stream.parts.get(part);
  if (act === undefined && stream.instrument !== undefined) {
    faults.at('part').add('unknown-part', part, [...stream.parts.keys()]);
  }
  return act;
}

/** All a part states, what rectifications added included. */
function provisionsOf(
  part: string,
  { stream }: Surroundings,
): readonly (Provision & { readonly topic: Topic })[] {
  const rectified = stream.of('InstrumentRectified').filter((rectification) => rectification.part === part);
  return [
    ...(stream.parts.get(part)?.provisions ?? []),
    ...rectified.flatMap(({ provisions }) => provisions),
  ];
}
