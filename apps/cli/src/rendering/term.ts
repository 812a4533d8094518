import {
  dated,
  durationInWords,
  say,
  scopeInWords,
  type Bilingual,
  type Language,
  type PolicyEvent,
} from '@peildatum/application';

type Content = Extract<PolicyEvent, { type: 'ActRecorded' }>['data']['provisions'][number]['content'];
type Term = Extract<Content, { kind: 'moratorium' }>;

/** How a moratorium ends and whom it covers, the words of the text last. */
export function termInWords(term: Term, language: Language): string {
  const t = (text: Bilingual) => say(language, text);
  const ends = [
    term.until === null && (term.lasts !== null || term.endsOnEvent !== null)
      ? null
      : `${t(words.until)} ${dated(term.until, language)}`,
    term.lasts === null ? null : `${t(words.lasts)} ${t(durationInWords(term.lasts))}`,
    term.endsOnEvent === null ? null : `${t(words.untilEvent)}: ${t(term.endsOnEvent)}`,
  ].filter((end) => end !== null);
  return (
    ends.join(t(words.whicheverFirst)) +
    (term.covers === null ? '' : `; ${t(words.covers)} ${scopeInWords(term.covers, language)}`) +
    (term.words === null ? '' : ` ("${term.words}")`)
  );
}

const words = {
  until: { nl: 'loopt tot', en: 'runs until' },
  lasts: { nl: 'duurt', en: 'lasts' },
  untilEvent: { nl: 'eindigt bij', en: 'ends on' },
  whicheverFirst: { nl: ', of eerder: ', en: ', or earlier: ' },
  covers: { nl: 'geldt voor', en: 'covers' },
};
