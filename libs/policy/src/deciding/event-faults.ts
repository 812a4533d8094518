import type { DataOf, PolicyEvent, PolicyEventType } from '../model/events.js';
import type { Faults } from './faults.js';
import { actRule } from './rules/act-rules.js';
import { adviceDecisionRule, adviceRule } from './rules/advice-rules.js';
import {
  assessmentRule,
  courtFindingRule,
  extensionRule,
  lapseRule,
  rectificationRule,
  renumberingRule,
  withdrawalRule,
} from './rules/aftermath-rules.js';
import { coverageRule, noPolicyRule } from './rules/country-rules.js';
import { claimRule, disclosureRule, publicationRule } from './rules/date-rules.js';
import { contradictionRule, evidenceRule } from './rules/evidence-rules.js';
import { instrumentRule } from './rules/instrument-rules.js';
import type { Rule, Surroundings } from './rules/rule.js';
import { eventShapes } from './shapes/events.js';

/** Corrections are judged by what they do to the others; an example ledger has no rule beyond its shape. */
const noRule = () => undefined;

const rules: { readonly [T in PolicyEventType]: Rule<T> } = {
  InstrumentRecorded: instrumentRule,
  ActRecorded: actRule,
  AdviceRecorded: adviceRule,
  AdviceDecided: adviceDecisionRule,
  EvidenceRecorded: evidenceRule,
  PublicationRecorded: publicationRule,
  DisclosureRecorded: disclosureRule,
  DateClaimed: claimRule,
  ContradictionNoted: contradictionRule,
  InstrumentRectified: rectificationRule,
  InstrumentWithdrawn: withdrawalRule,
  ProvisionLapsed: lapseRule,
  MoratoriumExtended: extensionRule,
  CourtFindingNoted: courtFindingRule,
  SectionRenumbered: renumberingRule,
  ChangeAssessed: assessmentRule,
  RecordingCorrected: noRule,
  NoPolicyStated: noPolicyRule,
  CoverageAttested: coverageRule,
  ExampleLedgerOpened: noRule,
};

/** Adds all that is wrong with an event in its surroundings. Answers whether its data has the shape of its type. */
export function checkEvent(event: PolicyEvent, surroundings: Surroundings, faults: Faults): boolean {
  if (!eventShapes[event.type](event.data, faults)) return false;
  const rule = rules[event.type] as Rule<PolicyEventType>;
  rule(event.data as DataOf<PolicyEventType>, surroundings, faults);
  checkBelongs(event, surroundings, faults);
  return true;
}

/** What is said of an instrument stands in its own stream, after the instrument itself. */
function checkBelongs({ type, data }: PolicyEvent, { stream }: Surroundings, faults: Faults): void {
  if (!('instrument' in data)) return;
  const at = faults.at('instrument');
  if (stream.instrument === undefined) {
    if (type !== 'InstrumentRecorded') at.add('instrument-not-recorded', data.instrument);
  } else if (stream.instrument.instrument !== data.instrument) {
    at.add('another-instrument', data.instrument, stream.instrument.instrument);
  }
}
