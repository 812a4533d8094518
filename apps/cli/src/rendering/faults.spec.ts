import {
  FileUnreadable,
  InstrumentNotFound,
  InvalidInput,
  InvalidParameters,
  problemOf,
  type LocatedFault,
} from '@peildatum/application';
import { describe, expect, it } from '@jest/globals';

import { faultLines, subjectOf } from './faults.js';

const fault = (path: string, at: LocatedFault['at'] = null): LocatedFault => ({
  code: 'date-invalid',
  path,
  nl: 'moet een bestaande datum zijn',
  en: 'must be an existing date',
  at,
});

describe('faults for the error output', () => {
  it('are one line each, with file, line and column', () => {
    const at = { file: 'a.yaml', line: 12, column: 5 };
    expect(
      faultLines(
        'nl',
        problemOf(new InvalidInput([fault('acts[0].worksBackTo', at), fault('claims[1].value', at)])),
      ),
    ).toEqual([
      'a.yaml:12:5: acts[0].worksBackTo: moet een bestaande datum zijn [date-invalid]',
      'a.yaml:12:5: claims[1].value: moet een bestaande datum zijn [date-invalid]',
    ]);
  });

  it('leave out the line of a file that has none', () =>
    expect(
      faultLines(
        'en',
        problemOf(new FileUnreadable([fault('', { file: 'a.yaml', line: null, column: null })])),
      ),
    ).toEqual(['a.yaml: must be an existing date [date-invalid]']));

  it('speak of the flag that was typed', () =>
    expect(
      faultLines('en', problemOf(new InvalidParameters([fault('geldigOp')])), { geldigOp: '--geldig-op' }),
    ).toEqual(['--geldig-op: must be an existing date [date-invalid]']));

  it('stay one line when what they quote has line breaks', () => {
    const [line, ...more] = faultLines(
      'en',
      problemOf(new InvalidInput([{ ...fault('a'), en: 'not\n"x\u001b[2J"\nhere' }])),
    );
    expect(line).toBe('a: not "x\uFFFD[2J" here [date-invalid]');
    expect(more).toEqual([]);
  });

  it('name the document they are about, in the language that is asked', () => {
    const error = new InstrumentNotFound('wbv-1999-1');
    expect(faultLines('nl', problemOf(error), {}, subjectOf(error))).toEqual([
      'Dit document is niet vastgelegd. (wbv-1999-1) [instrument-not-found]',
    ]);
  });

  it('say the title where there is no fault of the request', () =>
    expect(faultLines('en', problemOf(new Error('secret')))).toEqual([
      'Something went wrong on our side. [internal-error]',
    ]));
});
