import { isRecord } from '../completing/complete.js';
import { EvidenceInput } from '../input/evidence.dto.js';
import { readInput } from '../input/read-input.js';
import type { InstrumentFact } from './commands.js';
import type { FactPlace } from './requests.js';

/** Where the body of each command for one fact of an instrument stands in a dossier. */
export const factPlaces: Readonly<Record<InstrumentFact, FactPlace>> = {
  RecordAct: inList('RecordAct', 'acts'),
  RecordAdvice: inList('RecordAdvice', 'advice'),
  RecordAdviceDecision: inList('RecordAdviceDecision', 'adviceDecisions'),
  RecordEvidence: evidence(),
  RecordPublication: alone('RecordPublication', 'publication'),
  RecordDisclosure: inList('RecordDisclosure', 'disclosures'),
  ClaimDate: inList('ClaimDate', 'claims'),
  NoteContradiction: inList('NoteContradiction', 'contradictions'),
  RectifyInstrument: inList('RectifyInstrument', 'rectifications'),
  WithdrawInstrument: alone('WithdrawInstrument', 'withdrawal'),
  LapseProvision: inList('LapseProvision', 'lapses'),
  ExtendMoratorium: inList('ExtendMoratorium', 'extensions'),
  NoteCourtFinding: inList('NoteCourtFinding', 'courtFindings'),
  RenumberSection: inList('RenumberSection', 'renumberings'),
  AssessChange: inList('AssessChange', 'assessments'),
  CorrectRecording: inList('CorrectRecording', 'corrections'),
};

function inList(command: string, key: string): FactPlace {
  const prefix = new RegExp(`^${key}\\[0\\]\\.?`);
  return { command, put: (body) => ({ [key]: [body] }), path: (path) => path.replace(prefix, '') };
}

function alone(command: string, key: string): FactPlace {
  const prefix = new RegExp(`^${key}\\.?`);
  return { command, put: (body) => ({ [key]: body }), path: (path) => path.replace(prefix, '') };
}

/** Items of evidence come in an object of their own; a dossier holds the bare list. */
function evidence(): FactPlace {
  return {
    command: 'RecordEvidence',
    check: (body) => {
      const read = readInput(EvidenceInput, body);
      if (read.kind === 'read') return [];
      return read.faults.map((fault) => ({ ...fault, path: fault.path.replace(/^items/, 'evidence') }));
    },
    put: (body) => ({ evidence: (isRecord(body) ? body['items'] : undefined) ?? [] }),
    path: (path) => path.replace(/^evidence/, 'items'),
  };
}
