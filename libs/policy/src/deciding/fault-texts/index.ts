import { actTexts } from './act.js';
import { correctionTexts } from './correction.js';
import { evidenceTexts } from './evidence.js';
import { formTexts } from './form.js';
import { instrumentTexts } from './instrument.js';
import { scopeTexts } from './scope.js';

/** Every fault a decider can find, by its code, with its sentence in both languages. */
export const faultTexts = {
  ...formTexts,
  ...instrumentTexts,
  ...actTexts,
  ...scopeTexts,
  ...evidenceTexts,
  ...correctionTexts,
};

/** Stable, kebab case. */
export type FaultCode = keyof typeof faultTexts;
