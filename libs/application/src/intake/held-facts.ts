import type { Gazetteer } from '@peildatum/gazetteer';
import type { PolicyEvent } from '@peildatum/policy';

import { agree } from './agreement.js';

/**
 * How a proposed fact stands to what is recorded of the same document. `otherwise`: the same question is answered differently.
 * `perhaps`: recorded is something that may be the same fact under another name; only a person can tell.
 */
export type Standing = 'held' | 'otherwise' | 'perhaps' | 'new';

export type ProposedFact = Readonly<Record<string, unknown>>;

/** The kinds of facts that are laid beside what is recorded one by one, as a file calls them. */
export const comparedKinds = ['advice', 'evidence', 'contradictions', 'claims', 'renumberings'] as const;
export type ComparedKind = (typeof comparedKinds)[number];

/** What of the proposed fact is recorded already among the facts of its document. */
export function standingOf(
  kind: ComparedKind,
  proposed: ProposedFact,
  recorded: readonly PolicyEvent[],
  gazetteer: Gazetteer,
): Standing {
  const country = typeof proposed['country'] === 'string' ? proposed['country'] : '';
  const same = (a: unknown, b: unknown) => agree(a, b, country, gazetteer);
  const data = (type: PolicyEvent['type']) =>
    recorded.filter((event) => event.type === type).map((event) => event.data as unknown as ProposedFact);
  switch (kind) {
    case 'advice':
      return standingOfAdvice(proposed, data('AdviceRecorded'), same);
    case 'evidence':
      return standingOfItem(
        proposed,
        data('EvidenceRecorded').flatMap(({ items }) => items as readonly ProposedFact[]),
        same,
      );
    case 'contradictions': {
      const noted = data('ContradictionNoted');
      if (noted.some(({ id }) => id === proposed['id'])) return 'held';
      return noted.length > 0 ? 'perhaps' : 'new';
    }
    case 'claims':
      return byAnswer(proposed, data('DateClaimed'), ['date', 'part', 'source'], ['value'], (a, b, field) =>
        field === 'source' ? sourceIn(a) === sourceIn(b) : (a ?? null) === (b ?? null),
      );
    case 'renumberings':
      return byAnswer(
        proposed,
        data('SectionRenumbered'),
        ['country', 'from'],
        ['to', 'effectiveOn'],
        (a, b) => (a ?? null) === (b ?? null),
      );
  }
}

type Same = (recorded: unknown, proposed: unknown) => boolean;

function byAnswer(
  proposed: ProposedFact,
  recorded: readonly ProposedFact[],
  question: readonly string[],
  answer: readonly string[],
  isSame: (a: unknown, b: unknown, field: string) => boolean,
): Standing {
  const agreeOn = (one: ProposedFact, fields: readonly string[]) =>
    fields.every((field) => isSame(one[field], proposed[field], field));
  const asked = recorded.filter((one) => agreeOn(one, question));
  if (asked.length === 0) return 'new';
  return asked.some((one) => agreeOn(one, answer)) ? 'held' : 'otherwise';
}

function sourceIn(source: unknown): unknown {
  return (source as { readonly instrument?: unknown } | null | undefined)?.instrument ?? null;
}

/** An advice is one fact per country: its points stand or fall together. */
function standingOfAdvice(
  { country, points }: ProposedFact,
  recorded: readonly ProposedFact[],
  same: Same,
): Standing {
  const advised = recorded.filter((one) => one['country'] === country);
  if (advised.length === 0) return 'new';
  const known = advised.flatMap((one) => one['points'] as readonly ProposedFact[]);
  const isHeld = (points as readonly ProposedFact[]).every((point) =>
    known.some(
      (one) =>
        one['number'] === point['number'] &&
        ['topic', 'dependsOn', 'content'].every((field) => same(one[field], point[field])),
    ),
  );
  return isHeld ? 'held' : 'otherwise';
}

/** One measure of one area in one period is one question. Observations are worded by whoever records them. */
function standingOfItem(proposed: ProposedFact, recorded: readonly ProposedFact[], same: Same): Standing {
  const here = recorded.filter((one) => one['country'] === proposed['country']);
  const inArea = here.filter((one) => sameArea(one['area'], proposed['area'], same));
  const asked = inArea.filter(
    (one) => one['measure'] === proposed['measure'] && samePeriod(one['period'], proposed['period']),
  );
  if (isObservation(proposed)) {
    const observed = inArea.filter(isObservation);
    if (observed.some(({ measure }) => measure === proposed['measure'])) return 'held';
    const sameDays = inArea.some(({ period }) => isDated(period) && samePeriod(period, proposed['period']));
    return observed.length > 0 || sameDays ? 'perhaps' : 'new';
  }
  const figures = asked.filter((one) => !isObservation(one));
  if (figures.some((one) => sameFigure(one, proposed))) return 'held';
  if (figures.length > 0) return 'otherwise';
  return here.some((one) => number(one) === number(proposed)) || asked.length > 0 ? 'perhaps' : 'new';
}

function sameArea(recorded: unknown, proposed: unknown, same: Same): boolean {
  const [a, b] = [recorded ?? null, proposed ?? null] as [ProposedFact | null, ProposedFact | null];
  if (a === null || b === null) return a === b;
  if (a['kind'] !== b['kind']) return false;
  return b['kind'] === 'words' ? plainWords(a['words']) === plainWords(b['words']) : same(a, b);
}

function plainWords(words: unknown): string {
  const plain = String(words).toLowerCase().replace(/\s+/g, ' ').trim();
  return plain.replace(/^(?:het|de) /, '');
}

function isDated(period: unknown): boolean {
  return ((period as ProposedFact | null | undefined)?.['from'] ?? null) !== null;
}

function samePeriod(recorded: unknown, proposed: unknown): boolean {
  const [a, b] = [recorded ?? {}, proposed ?? {}] as [ProposedFact, ProposedFact];
  return (['from', 'until'] as const).every((end) => (a[end] ?? null) === (b[end] ?? null));
}

function value(item: ProposedFact): ProposedFact {
  return item['value'] as ProposedFact;
}

function isObservation(item: ProposedFact): boolean {
  return value(item)['kind'] === 'observation';
}

function sameFigure(one: ProposedFact, other: ProposedFact): boolean {
  return value(one)['kind'] === value(other)['kind'] && number(one) === number(other);
}

function number(item: ProposedFact): unknown {
  return isObservation(item) ? undefined : value(item)['value'];
}
