import type { streams } from './protocol.js';
import type { StoredEvent } from './event-store.js';

type FilterOptions = InstanceType<typeof streams.ReadReq.Options.FilterOptions>;

/** Which events a reader of the log asked for: by prefix or pattern of the stream's name or the event's type. */
export function matcherOf(filter: FilterOptions | undefined): (event: StoredEvent) => boolean {
  if (filter === undefined) return () => true;
  const [expression, nameOf] = filter.hasEventType()
    ? [filter.getEventType(), (event: StoredEvent) => event.type]
    : [filter.getStreamIdentifier(), (event: StoredEvent) => event.stream];
  const prefixes = expression?.getPrefixList() ?? [];
  if (prefixes.length > 0) return (event) => prefixes.some((prefix) => nameOf(event).startsWith(prefix));
  const pattern = new RegExp(expression?.getRegex() ?? '', 'u');
  return (event) => pattern.test(nameOf(event));
}
