import type { Bilingual, DurationUnit, Scope } from '@peildatum/policy';
import type { Notice } from '../answer.js';
import type { OpenCause } from '../reading/content.js';
import type { NamedInstrument } from './naming.js';
import { notice } from './notices.js';

/** What must be said of each thing that a text leaves open: which part, whom, which words, which event. */
export function noticesOnOpenCauses(causes: readonly OpenCause[], name: NamedInstrument): Notice[] {
  return causes.map((cause) => {
    switch (cause.kind) {
      case 'event':
        return notice('moratorium-end-open', name, cause.event);
      case 'duration': {
        const { count, unit } = cause.duration;
        const words = units[unit];
        return notice('moratorium-end-open', name, {
          nl: `het verstrijken van ${count} ${words.nl} vanaf een begin dat niet precies bekend is`,
          en: `the passing of ${count} ${words.en} from a start that is not precisely known`,
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

const units: Readonly<Record<DurationUnit, Bilingual>> = {
  days: { nl: 'dagen', en: 'days' },
  weeks: { nl: 'weken', en: 'weeks' },
  months: { nl: 'maanden', en: 'months' },
  years: { nl: 'jaar', en: 'years' },
};
