import type { Gazetteer } from '@peildatum/gazetteer';

import { settle } from '../grounds.js';
import { sectionsOf } from '../nota/sections.js';
import { Remarks, type Proposal } from '../proposal.js';
import { countrySpokenOf } from '../recognise/countries.js';
import type { TextDocument } from '../text/index.js';
import { readLetterIdentity } from './identity.js';
import { observationsIn } from './observations.js';

/** Reads a letter to the House as evidence: what it observes, of which area and when. It never proposes a provision. */
export function readLetter(document: TextDocument, gazetteer: Gazetteer): Proposal {
  const remarks = new Remarks();
  const identity = readLetterIdentity(document, remarks);
  const whole = countrySpokenOf(
    document.paragraphs.map(({ text }) => text),
    gazetteer,
  )?.country.code;
  const evidence = observationsIn(sectionsOf(document), whole, identity.notAfter, gazetteer, remarks);
  const draft = {
    instrument: {
      id: identity.id,
      holding: 'held',
      kind: 'kamerbrief',
      ...identity.fields,
      classification: 'public',
    },
    evidence,
  };
  const { file, grounds } = settle(draft, 'files[0]');
  return {
    form: 'kamerbrief',
    files: [file],
    grounds,
    unresolved: [...remarks.unresolved].sort((a, b) => a.from - b.from),
    byNumber: [],
    spellings: remarks.spellings,
    findings: remarks.findings,
  };
}
