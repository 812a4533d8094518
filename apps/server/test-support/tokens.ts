import { createHash } from 'node:crypto';

import { Tokens, type Holder } from '@peildatum/application/access';

/** A tokens file for tests; the name of a token is the token. */
export const tokens = Tokens.read(
  JSON.stringify([
    entry('recorder-token', 'rita', 'recorder', 'public'),
    entry('cleared-recorder-token', 'kees', 'recorder', 'confidential'),
    entry('reader-token', 'lea', 'reader', 'public'),
    entry('auditor-token', 'aad', 'auditor', 'confidential'),
  ]),
);

function entry(token: string, actor: string, role: Holder['role'], clearance: Holder['clearance']) {
  return { tokenSha256: createHash('sha256').update(token).digest('hex'), actor, role, clearance };
}
