import type { PolicyEvent, Provision, Recorded, Scope } from '@peildatum/policy';
import type { Question } from '@peildatum/timeline';

/** A log told in a line per event, for people who must find out why two readings of it differ. */
export function story(log: readonly Recorded[]): string {
  return log
    .map((one) => `${one.recordedAt.slice(11, 16)} ${one.id.slice(-2)} ${sentence(one.event)}`)
    .join('\n');
}

/** A question in one line. */
export function inWords({ region, topic, moments }: Question): string {
  const asked = Object.entries(moments)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${String(value)}`);
  return [region ?? 'the country', topic, ...asked].join(' ');
}

function sentence({ type, data }: PolicyEvent): string {
  const facts = Object.entries(data).filter(([, value]) => value !== null && !isEmpty(value));
  return `${type} ${facts.map(([name, value]) => `${name}=${fact(name, value)}`).join(' ')}`;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function fact(name: string, value: unknown): string {
  if (name === 'provisions') return `{${(value as Provision[]).map(paragraph).join('; ')}}`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function paragraph({ topic, citation, text, content }: Provision): string {
  const says =
    content.kind === 'gradings'
      ? `${content.framework} ${content.statements.map(({ scope, level }) => `${area(scope)}: ${level}`).join(', ')}`
      : content.kind === 'protection-alternatives'
        ? content.alternatives.map(({ origins }) => `for ${area(origins)}`).join(', ')
        : content.kind === 'moratorium'
          ? `moratorium until ${content.until ?? '..'}`
          : content.kind;
  return [topic, citation, says, text === null ? null : JSON.stringify(text)]
    .filter((one) => one !== null)
    .join(' ');
}

function area(scope: Scope): string {
  if ('regions' in scope) return `${scope.kind} ${scope.regions.map(({ id }) => id).join('+')}`;
  return scope.kind === 'words' ? `"${scope.words}"` : scope.kind;
}
