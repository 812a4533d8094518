import { resting, type Draft } from '../grounds.js';
import type { Remarks } from '../proposal.js';
import type { TextDocument } from '../text/index.js';

const markings: readonly { readonly form: RegExp; readonly classification: string }[] = [
  {
    form: /^(?:(?:Rubricering|Classificatie|Vertrouwelijkheid)\s*:?\s*)?(?:(?:Departementaal|Zeer|Strikt|Politiek)\s+)?vertrouwelijk$/i,
    classification: 'confidential',
  },
  {
    form: /^(?:Rubricering|Classificatie|Vertrouwelijkheid)\s*:?\s*(?:openbaar|ongerubriceerd)$/i,
    classification: 'public',
  },
];

/**
 * The classification that a nota itself bears. One without a marking may be internal for months: it is proposed as confidential, and the
 * choice is left to a person, so that recording it as proposed shows nothing to those who may not see it.
 */
export function classificationIn({ margins, paragraphs }: TextDocument, remarks: Remarks): Draft {
  const lines = [...margins, ...paragraphs.map(({ text }) => text)];
  const marked = markings.flatMap(({ form, classification }) => {
    const line = lines.find(({ text }) => form.test(text.trim()));
    return line === undefined ? [] : [resting(classification, line)];
  });
  if (marked.length > 0) return marked[0];
  const [first] = lines;
  if (first !== undefined)
    remarks.leave(
      first,
      'Of deze nota openbaar is, zegt zij niet; voorgesteld is confidential. Wie haar vastlegt, kiest: public alleen als zij openbaar is gemaakt.',
      'The nota does not say whether it is public; proposed is confidential. Whoever records it chooses: public only if it was made public.',
    );
  return 'confidential';
}
