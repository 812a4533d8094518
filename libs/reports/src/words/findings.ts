import type { Finding } from '@peildatum/timeline';

import type { Block } from '../document/model.js';
import { periodInWords } from './dates.js';
import { say, type Language } from './language.js';

/** A finding as a notice: its sentence, then on lines of their own what it is about, its days, and whatever else is to be said of it. */
export function findingBlock(finding: Finding, language: Language, others: readonly string[]): Block {
  const about = [finding.topic, finding.instrument].filter((part) => part !== null).join(', ');
  const days = finding.period === null ? [] : [periodInWords(finding.period, language)];
  const lines = [say(language, finding), ...(about === '' ? [] : [about]), ...days, ...others];
  return { kind: 'notice', code: finding.code, text: lines.join('\n') };
}
