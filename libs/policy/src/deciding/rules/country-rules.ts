import { endsBeforeItStarts, isBefore } from '../days.js';
import type { Rule } from './rule.js';
import { checkHasHappened, checkNoneTwice } from './source-rules.js';

export const noPolicyRule: Rule<'NoPolicyStated'> = (data, _surroundings, faults) => {
  if (endsBeforeItStarts(data.until, data.from))
    faults.at('until').add('end-before-start', data.until, data.from);
  if (data.source.instrument === null) faults.at('source', 'instrument').add('source-without-instrument');
};

export const coverageRule: Rule<'CoverageAttested'> = (data, surroundings, faults) => {
  if (isBefore(data.through, data.from))
    faults.at('through').add('through-before-from', data.through, data.from);
  checkHasHappened(data.through, surroundings, faults.at('through'));
  checkNoneTwice(data.instruments, faults.at('instruments'));
};
