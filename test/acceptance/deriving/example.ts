import { writeFileSync } from 'node:fs';

import { article15c, type CountryCode } from '@peildatum/policy';

import { readExportedLog } from '../../support/exported-log.js';
import { maliFiles } from '../running/built.js';
import { peildatum } from '../running/command-line.js';
import type { Scratch } from '../running/scratch.js';
import { ReadLog } from './read-log.js';

export const mali = 'ML' as CountryCode;

/** Invented: publication, correction and judgment; hence an example ledger. */
const files = {
  judgment: {
    instrument: {
      id: 'NL31.1',
      kind: 'judgment',
      caseNumber: 'NL31.1',
      signedOn: '2025-08-27',
      title: 'Verzonnen uitspraak',
    },
  },
  finding: {
    instrumentId: 'wbv-2025-11',
    courtFindings: [
      { judgment: 'NL31.1', judgedOn: '2025-08-27', country: mali, topic: article15c, finding: 'left-aside' },
    ],
  },
};
export const judgment = 'NL31.1';

/** Records the Mali files, a judgment, a publication and its correction, and reads the exported log. */
export async function exampleLedger(scratch: Scratch): Promise<{ ledger: string; log: ReadLog }> {
  const ledger = scratch.path('example');
  const paths = Object.entries(files).map(([name, file]) => {
    const path = scratch.path(`${name}.json`);
    writeFileSync(path, JSON.stringify(file));
    return path;
  });
  for (const words of [
    ['record', ...maliFiles(), ...paths, '--example'],
    ['publish', 'wbv-2025-11', '--gazette', 'stcrt-2025-99911', '--on', '2025-08-20'],
    [
      ...['correct', 'wbv-2025-11', '--event', 'PublicationRecorded'],
      ...['--set', 'publishedOn=2025-08-17', '--reason', 'Verkeerde regel'],
    ],
  ]) {
    const ran = await peildatum(ledger, words);
    if (ran.status !== 0) throw new Error(`${words.join(' ')}: ${ran.err}`);
  }
  const exported = (await peildatum(ledger, ['ledger', 'export'])).out;
  return { ledger, log: new ReadLog(readExportedLog(exported), mali) };
}
