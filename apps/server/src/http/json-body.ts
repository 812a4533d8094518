import { InvalidInput, unlocated } from '@peildatum/application';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a body as JSON and says nothing about its meaning: depth, half characters and unknown fields are for the application.
 * Throws InvalidInput for bytes that are no UTF-8 and text that is no JSON.
 */
export function readJsonBody(bytes: Buffer): unknown {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw faulty('not-well-formed', 'is geen geldige UTF-8', 'is no valid UTF-8');
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw faulty('json-malformed', 'is geen geldige JSON', 'is no valid JSON');
  }
}

function faulty(code: string, nl: string, en: string): InvalidInput {
  return new InvalidInput(unlocated([{ code, path: '', nl, en }]));
}
