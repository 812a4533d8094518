/** Which events a reader of the log asked for: by prefix or pattern of the stream's name or the event's type. */
export function matcherOf(filter) {
  if (filter === undefined) return () => true;
  const [expression, nameOf] = filter.hasEventType()
    ? [filter.getEventType(), (event) => event.type]
    : [filter.getStreamIdentifier(), (event) => event.stream];
  const prefixes = expression?.getPrefixList() ?? [];
  if (prefixes.length > 0) return (event) => prefixes.some((prefix) => nameOf(event).startsWith(prefix));
  const pattern = new RegExp(expression?.getRegex() ?? '', 'u');
  return (event) => pattern.test(nameOf(event));
}
//# sourceMappingURL=filter.js.map
