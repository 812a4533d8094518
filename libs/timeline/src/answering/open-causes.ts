import type { Bilingual, Scope } from '@peildatum/policy';
import type { Notice } from '../answer.js';
import type { OpenCause } from '../reading/content.js';
import type { WhyOpen } from '../reading/references.js';
import { durationInWords } from './duration-words.js';
import type { NamedInstrument } from './naming.js';
import { notice } from './notices.js';

/** What must be said of each thing that a text leaves open: which part, whom, which words, which event. */
export function noticesOnOpenCauses(causes: readonly OpenCause[], name: NamedInstrument): Notice[] {
  return causes.map((cause) => {
    switch (cause.kind) {
      case 'event':
        return notice('moratorium-end-open', name, cause.event);
      case 'duration': {
        const duration = durationInWords(cause.duration);
        return notice('moratorium-end-open', name, {
          nl: `het verstrijken van ${duration.nl} vanaf een begin dat niet precies bekend is`,
          en: `the passing of ${duration.en} from a start that is not precisely known`,
        });
      }
      case 'reference': {
        const { citation, words } = cause.reference;
        const cited = words === null ? citation : `${citation} (“${words}”)`;
        const why = whyOpen[cause.why];
        return notice('reference-unresolved', name, {
          nl: `${cited}; ${why.nl}`,
          en: `${cited}; ${why.en}`,
        });
      }
      case 'scope': {
        const part = partIn(cause.scope);
        return part === null ? notice('scope-unresolved', name) : notice('partly-in-scope', name, part);
      }
    }
  });
}

/** The part of a region or of its people that is meant; null where the scope is words, or refers elsewhere. */
function partIn(scope: Scope): Bilingual | null {
  switch (scope.kind) {
    case 'part':
      return quoted(scope.part, scope.words);
    case 'group':
      return quoted(scope.group, scope.words);
    case 'controlled-territory':
      return {
        nl: quoted(`gebied onder controle van ${scope.by}`, scope.words).nl,
        en: quoted(`territory controlled by ${scope.by}`, scope.words).en,
      };
    default:
      return null;
  }
}

function quoted(part: string, words: string | null): Bilingual {
  const text = words === null || words === part ? part : `${part} (“${words}”)`;
  return { nl: text, en: text };
}

const whyOpen: Readonly<Record<WhyOpen, Bilingual>> = {
  'not-held': {
    nl: 'onder dat nummer is op deze dag geen paragraaf van dit land in dit register opgenomen (van een ander land kan die er wel zijn)',
    en: 'no paragraph of this country is held under that number on this day (one of another country may be)',
  },
  'of-general-part': {
    nl: 'dat nummer is van het algemene deel, dat geen gebieden van een land noemt',
    en: 'that number is of the general part, which names no areas of a country',
  },
  'not-settled': {
    nl: 'of die paragraaf op deze dag dit gebied noemde, staat niet vast',
    en: 'whether that paragraph named this area on this day is not settled',
  },
  'no-areas': { nl: 'die paragraaf noemt geen gebieden', en: 'that paragraph names no areas' },
  'as-destination': {
    nl: 'die paragraaf noemt dit gebied alleen als plaats van een beschermingsalternatief',
    en: 'that paragraph names this area only as the place of a protection alternative',
  },
  'refers-back': {
    nl: 'die paragraaf verwijst, al dan niet langs andere, naar zichzelf terug',
    en: 'that paragraph refers, directly or by way of others, back to itself',
  },
  words: {
    nl: 'de woorden van de verwijzing zeggen meer dan dat die paragraaf het gebied noemt',
    en: 'the words of the reference say more than that that paragraph names the area',
  },
  'of-a-part': {
    nl: 'die paragraaf spreekt hier over een deel van het gebied of van de mensen, of omschrijft het in woorden',
    en: 'that paragraph speaks here of a part of the area or of its people, or describes it in words',
  },
};
