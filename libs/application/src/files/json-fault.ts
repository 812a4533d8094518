const space = /[ \t\n\r]*/y;
const scalar =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Offset at which text stops being JSON (RFC 8259); its length where the text ends too early, null where it is JSON.
 * The messages of JSON.parse do not say where. Walks without recursion.
 */
export function jsonFaultOffset(text: string): number | null {
  let at = skip(text, 0);
  const open: ('{' | '[')[] = [];
  let expects: 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'next' = 'value';
  for (;;) {
    const char = text[at];
    if (expects === 'next') {
      const inside = open.at(-1);
      if (inside === undefined) return at === text.length ? null : at;
      if (char === ',') expects = inside === '{' ? 'name' : 'value';
      else if (char === (inside === '{' ? '}' : ']')) open.pop();
      else return at;
      at = skip(text, at + 1);
      continue;
    }
    const mayEnd = expects === 'value-or-end' || expects === 'name-or-end';
    if (mayEnd && char === (expects === 'name-or-end' ? '}' : ']')) {
      open.pop();
      expects = 'next';
      at = skip(text, at + 1);
      continue;
    }
    if (expects === 'name' || expects === 'name-or-end') {
      const end = char === '"' ? endOfScalar(text, at) : null;
      if (end === null) return at;
      const colon = skip(text, end);
      if (text[colon] !== ':') return colon;
      at = skip(text, colon + 1);
      expects = 'value';
      continue;
    }
    if (char === '{' || char === '[') {
      open.push(char);
      expects = char === '{' ? 'name-or-end' : 'value-or-end';
      at = skip(text, at + 1);
      continue;
    }
    const end = endOfScalar(text, at);
    if (end === null) return at;
    at = skip(text, end);
    expects = 'next';
  }
}

function skip(text: string, from: number): number {
  space.lastIndex = from;
  space.exec(text);
  return space.lastIndex;
}

function endOfScalar(text: string, from: number): number | null {
  scalar.lastIndex = from;
  return scalar.test(text) ? scalar.lastIndex : null;
}
