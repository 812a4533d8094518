import {
  article15c,
  toDayNumber,
  topicName,
  type Bilingual,
  type CivilDate,
  type DayBounds,
  type DayNumber,
  type Framework,
  type Level,
  type Topic,
} from '@peildatum/policy';
import type { Candidate } from '../reading/candidates.js';
import type { Content } from '../reading/content.js';
import { boundsInWords, dayInWords } from './date-words.js';
import { policyOf, type Owner } from './owner.js';

/** The foot of every answer for people. */
export const foot: Bilingual = {
  nl: 'Beleidsregel; geen oordeel over een individuele zaak (artikel 4:84 Awb). Of iemand uit deze regio afkomstig is, stelt dit register niet vast. De Staatscourant is de bron, niet dit register.',
  en: 'Policy rule; no judgment on an individual case (article 4:84 Awb). Whether someone comes from this region is not established by this register. The Staatscourant is the source, not this register.',
};

export const adviceLabel: Bilingual = {
  nl: 'Advies aan de bewindspersoon; geen beleidsregel en nooit in werking getreden.',
  en: 'Advice to the minister; no policy rule and never in force.',
};

const levelWords: Record<Framework, Partial<Record<Level, Bilingual>>> = {
  binary: { exceptional: { nl: 'een uitzonderlijke situatie', en: 'an exceptional situation' } },
  'two-step': {
    exceptional: { nl: 'de meest uitzonderlijke situatie', en: 'the most exceptional situation' },
    lower: { nl: 'een minder uitzonderlijke situatie', en: 'a less exceptional situation' },
  },
  'three-step': {
    exceptional: {
      nl: 'een uitzonderlijk niveau van willekeurig geweld',
      en: 'an exceptional level of indiscriminate violence',
    },
    higher: {
      nl: 'een relatief hoger niveau van willekeurig geweld',
      en: 'a relatively higher level of indiscriminate violence',
    },
    lower: {
      nl: 'een relatief lager niveau van willekeurig geweld',
      en: 'a relatively lower level of indiscriminate violence',
    },
  },
};

export function levelInWords(framework: Framework | null, level: Level | null): Bilingual {
  return (
    (framework === null || level === null ? undefined : levelWords[framework][level]) ?? {
      nl: 'een gradatie van willekeurig geweld',
      en: 'a grade of indiscriminate violence',
    }
  );
}

/** What an act says, with the bounds of the day on which it ended where it did. */
export type SettledContent = Content & { readonly endedOn: DayBounds | null };

/** What the sentence speaks of. */
export interface SentenceContext {
  readonly owner: Owner;
  /** The region's name; null for the country. */
  readonly region: string | null;
  readonly topic: Topic;
  readonly geldigOp: DayNumber;
  /** The governing act as people call it, and where else its content is known from. */
  readonly act: Bilingual | null;
  readonly statedIn: Bilingual | null;
  readonly citation: string | null;
}

/** One plain sentence that states the rule on a day, never an outcome. */
export function sentenceFor(content: SettledContent, context: SentenceContext): Bilingual {
  const on = dayInWords(context.geldigOp);
  const policy = policyOf(context.owner);
  const { name } = context.owner;
  const place: Bilingual =
    context.region === null
      ? name
      : { nl: `de regio ${context.region}`, en: `the region of ${context.region}` };
  const known: Bilingual =
    context.statedIn === null
      ? { nl: '', en: '' }
      : {
          nl: `voor zover bekend uit ${context.statedIn.nl} `,
          en: `as far as is known from ${context.statedIn.en}, `,
        };
  const cited = context.citation === null ? '' : ` (${context.citation} Vc)`;
  const act = context.act ?? { nl: 'de tekst', en: 'the text' };

  switch (content.state) {
    case 'graded':
      return graded(content, context, place, on, cited);
    case 'none-by-silence':
      return silence(content, context, place, on, known, cited);
    case 'none-explicit':
      return {
        nl: `De tekst van ${act.nl}${cited} vermeldt uitdrukkelijk dat in ${place.nl} geen sprake is van ${subjectWords(context.topic).nl} (stand op ${on.nl}).`,
        en: `The text of ${act.en}${cited} states expressly that there is no ${subjectWords(context.topic).en} in ${place.en} (as it stood on ${on.en}).`,
      };
    case 'general-policy':
      return {
        nl: `Op ${on.nl} bevatte ${policy.nl} op dit punt geen bijzonderheden${cited}; het algemene beleid is van toepassing.`,
        en: `On ${on.en} ${policy.en} contained no particulars on this point${cited}; the general policy applies.`,
      };
    case 'no-policy':
      return {
        nl: `Op ${on.nl} gold voor ${name.nl} geen landgebonden asielbeleid; uit het ontbreken daarvan volgt niets over de veiligheid${context.region === null ? '' : ` in ${place.nl}`}.`,
        en: `On ${on.en} there was no country policy for ${name.en}; nothing follows from its absence about safety${context.region === null ? '' : ` in ${place.en}`}.`,
      };
    case 'stated':
      return {
        nl: `Op ${on.nl} bevatte ${policy.nl} hierover een bepaling${cited}.`,
        en: `On ${on.en} ${policy.en} contained a provision on this${cited}.`,
      };
    case 'running':
    case 'not-running':
      return moratorium(content, context, on);
    case 'unknown':
      return {
        nl: 'Hierover bevat dit register geen gegevens.',
        en: 'This register holds no data on this.',
      };
  }
}

function graded(
  content: Content,
  context: SentenceContext,
  place: Bilingual,
  on: Bilingual,
  cited: string,
): Bilingual {
  if (content.level === null) {
    return {
      nl: `Op ${on.nl} waren in het landgebonden asielbeleid voor ${context.owner.name.nl} gebieden aangewezen${cited}; zie de regio’s.`,
      en: `On ${on.en} areas were designated in ${policyOf(context.owner).en}${cited}; see the regions.`,
    };
  }
  const level = levelInWords(content.framework, content.level);
  const only: Bilingual =
    context.statedIn === null
      ? { nl: '', en: '' }
      : {
          nl: `; hier alleen bekend uit ${context.statedIn.nl}`,
          en: `; known here only from ${context.statedIn.en}`,
        };
  if (content.framework === 'three-step') {
    return {
      nl: `Op ${on.nl} nam de IND voor ${place.nl} ${level.nl} aan${cited}; wat dat voor een vreemdeling betekent, wordt beoordeeld volgens het algemene deel (C2 Vc)${only.nl}.`,
      en: `On ${on.en} the IND assumed ${level.en} for ${place.en}${cited}; what that means for an applicant is assessed by the general part (C2 Vc)${only.en}.`,
    };
  }
  const scale: Bilingual =
    content.framework === 'binary'
      ? { nl: 'beleid zonder gradaties', en: 'policy without grades' }
      : { nl: 'beleid met twee gradaties', en: 'policy with two grades' };
  return {
    nl: `Op ${on.nl} was ${place.nl} in het landgebonden asielbeleid voor ${context.owner.name.nl} aangewezen als gebied met ${level.nl} als bedoeld in artikel 15, onder c, van de Kwalificatierichtlijn${cited} (${scale.nl}${only.nl}).`,
    en: `On ${on.en} ${place.en} was designated in ${policyOf(context.owner).en} as an area with ${level.en} within the meaning of article 15, under c, of the Qualification Directive${cited} (${scale.en}${only.en}).`,
  };
}

function silence(
  content: SettledContent,
  context: SentenceContext,
  place: Bilingual,
  on: Bilingual,
  known: Bilingual,
  cited: string,
): Bilingual {
  if (content.endedOn !== null) {
    const ended = boundsInWords(content.endedOn) ?? { nl: 'een onbekende dag', en: 'an unknown day' };
    return {
      nl: `Op ${on.nl} gold wat ${policyOf(context.owner).nl} hierover bepaalde niet meer (sinds ${ended.nl}); ouder beleid herleeft daardoor niet.`,
      en: `On ${on.en} what ${policyOf(context.owner).en} provided on this no longer applied (since ${ended.en}); older policy does not revive by that.`,
    };
  }
  if (context.topic === article15c && content.framework !== null) {
    const nl = `${known.nl}was ${place.nl} op ${on.nl} niet aangewezen als gebied met ${content.framework === 'three-step' ? 'een van de niveaus van willekeurig geweld' : 'een uitzonderlijke situatie'}${cited}; dat is geen vaststelling dat daar geen reëel risico op ernstige schade bestond.`;
    const en = `${known.en}${place.en} was not designated on ${on.en} as an area with ${content.framework === 'three-step' ? 'one of the levels of indiscriminate violence' : 'an exceptional situation'}${cited}; that is no finding that there was no real risk of serious harm there.`;
    return {
      nl: upper(
        known.nl === '' ? nl.replace(`was ${place.nl} op ${on.nl}`, `op ${on.nl} was ${place.nl}`) : nl,
      ),
      en: upper(en),
    };
  }
  return {
    nl:
      known.nl === ''
        ? `Op ${on.nl} bevatte ${policyOf(context.owner).nl} hierover niets; daaruit volgt niets over de situatie.`
        : upper(
            `${known.nl}bevatte ${policyOf(context.owner).nl} op ${on.nl} hierover niets; daaruit volgt niets over de situatie.`,
          ),
    en: upper(
      `${known.en}${policyOf(context.owner).en} contained nothing on this on ${on.en}; nothing follows from that about the situation.`,
    ),
  };
}

function moratorium(content: SettledContent, context: SentenceContext, on: Bilingual): Bilingual {
  const decision = context.topic === 'decision-moratorium';
  const name: Bilingual = decision
    ? { nl: 'besluitmoratorium (artikel 43 Vw)', en: 'decision moratorium (article 43 Vw)' }
    : { nl: 'vertrekmoratorium (artikel 45 Vw)', en: 'departure moratorium (article 45 Vw)' };
  const effect: Bilingual = decision
    ? {
        nl: ': de beslistermijn was verlengd; over de uitkomst van de aanvraag zegt dit niets',
        en: ': the term for deciding was extended; this says nothing about the outcome of the application',
      }
    : { nl: '', en: '' };
  if (content.state === 'running') {
    return {
      nl: `Op ${on.nl} gold voor ${context.owner.name.nl} een ${name.nl}${effect.nl}.`,
      en: `On ${on.en} a ${name.en} was in force for ${context.owner.name.en}${effect.en}.`,
    };
  }
  const ended = content.endedOn === null ? null : boundsInWords(content.endedOn);
  return {
    nl: `Op ${on.nl} gold voor ${context.owner.name.nl} geen ${name.nl} (meer)${ended === null ? '' : `; het liep tot ${ended.nl}`}.`,
    en: `On ${on.en} no ${name.en} was in force (any longer) for ${context.owner.name.en}${ended === null ? '' : `; it ran until ${ended.en}`}.`,
  };
}

/** The sentence of an uncertain answer: which readings there are, and why. */
export function uncertainSentence(
  topic: Topic,
  geldigOp: DayNumber,
  readings: readonly { readonly candidate: Candidate; readonly act: Bilingual | null }[],
  region: string | null,
  why: Bilingual,
): Bilingual {
  const on = dayInWords(geldigOp);
  const parts = readings.map(({ candidate, act }) => {
    const what = shortWords(candidate.content, topic, region);
    if (act === null) return what;
    return { nl: `${act.nl} (${what.nl})`, en: `${act.en} (${what.en})` };
  });
  return {
    nl: `Voor ${on.nl} is in dit register niet vast te stellen welk beleid gold: ${joined(
      parts.map((one) => one.nl),
      'of',
    )}${why.nl === '' ? '' : `, omdat ${why.nl}`}.`,
    en: `For ${on.en} it cannot be established in this register which policy applied: ${joined(
      parts.map((one) => one.en),
      'or',
    )}${why.en === '' ? '' : `, because ${why.en}`}.`,
  };
}

/** The sentence of an answer that is uncertain for another reason than what is recorded: each reading in its own words. */
export function uncertainAmong(
  geldigOp: CivilDate,
  readings: readonly Bilingual[],
  why: Bilingual,
): Bilingual {
  const on = dayInWords(toDayNumber(geldigOp));
  return {
    nl: `Voor ${on.nl} is zonder meer niet te zeggen welk beleid geldt, omdat ${why.nl}. ${readings.map((one) => one.nl).join(' ')}`,
    en: `For ${on.en} it cannot be said without more which policy applies, because ${why.en}. ${readings.map((one) => one.en).join(' ')}`,
  };
}

function shortWords(content: Content, topic: Topic, region: string | null): Bilingual {
  switch (content.state) {
    case 'graded':
      return content.level === null
        ? { nl: 'gebieden aangewezen', en: 'areas designated' }
        : levelInWords(content.framework, content.level);
    case 'none-by-silence':
      return silenceInShort(content, topic, region);
    case 'none-explicit':
      return { nl: 'uitdrukkelijk ontkend', en: 'expressly denied' };
    case 'general-policy':
      return { nl: 'het algemene beleid', en: 'the general policy' };
    case 'no-policy':
      return { nl: 'geen landgebonden beleid', en: 'no country policy' };
    case 'stated':
      return { nl: 'een bepaling hierover', en: 'a provision on this' };
    case 'running':
      return { nl: 'van kracht', en: 'in force' };
    case 'not-running':
      return { nl: 'niet van kracht', en: 'not in force' };
    case 'unknown':
      return { nl: 'niet vastgelegd beleid', en: 'policy that is not recorded' };
  }
}

/** A text is silent on a region where it grades others, on the whole topic, or because what it said has ended. */
function silenceInShort(content: Content, topic: Topic, region: string | null): Bilingual {
  if (content.endedOn !== null) return { nl: 'niet meer van kracht', en: 'no longer in force' };
  if (topic !== article15c || content.framework === null)
    return { nl: 'zwijgt hierover', en: 'silent on this' };
  return region === null
    ? { nl: 'geen gebied aangewezen', en: 'no area designated' }
    : { nl: `${region} niet aangewezen`, en: `${region} not designated` };
}

function subjectWords(topic: Topic): Bilingual {
  if (topic === article15c)
    return {
      nl: 'een situatie als bedoeld in artikel 15, onder c, van de Kwalificatierichtlijn',
      en: 'situation within the meaning of article 15, under c, of the Qualification Directive',
    };
  const { nl, en } = topicName(topic);
  return { nl: `wat valt onder “${nl}”`, en: `matter that falls under “${en}”` };
}

function joined(parts: readonly string[], word: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}

function upper(text: string): string {
  return text === '' ? text : text[0]!.toUpperCase() + text.slice(1);
}
