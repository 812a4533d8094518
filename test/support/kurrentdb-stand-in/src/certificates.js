import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
/** Makes both with what Node has, so that no program for certificates need be installed. Valid for ten years either way. */
export function makeCertificates() {
  const authorityKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const nodeKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const authority = certificate('Stand-in authority', authorityKeys.publicKey, authorityKeys.privateKey, [
    extension([0x55, 0x1d, 0x13], sequence(tagged(0x01, Buffer.from([0xff]))), true),
    extension([0x55, 0x1d, 0x0f], tagged(0x03, Buffer.from([0x01, 0x06])), true),
  ]);
  const node = certificate('Stand-in node', nodeKeys.publicKey, authorityKeys.privateKey, [
    extension(
      [0x55, 0x1d, 0x11],
      sequence(tagged(0x82, Buffer.from('localhost')), tagged(0x87, Buffer.from([127, 0, 0, 1]))),
      false,
    ),
    extension([0x55, 0x1d, 0x25], sequence(tagged(0x06, Buffer.from([0x2b, 6, 1, 5, 5, 7, 3, 1]))), false),
  ]);
  return {
    authority: pem(authority),
    certificate: Buffer.from(pem(node) + pem(authority)),
    key: Buffer.from(nodeKeys.privateKey.export({ type: 'pkcs8', format: 'pem' })),
  };
}
const ECDSA_WITH_SHA256 = Buffer.from([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]);
/** X.509 version 3 (RFC 5280) in DER, signed by the authority. */
function certificate(subject, publicKey, authorityKey, extensions) {
  const algorithm = sequence(tagged(0x06, ECDSA_WITH_SHA256));
  const year = new Date().getUTCFullYear();
  const toBeSigned = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.concat([Buffer.from([0x01]), randomBytes(15)])),
    algorithm,
    nameOf('Stand-in authority'),
    sequence(time(year - 10), time(year + 10)),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions)),
  );
  const signature = createSign('sha256').update(toBeSigned).sign(authorityKey);
  return sequence(toBeSigned, algorithm, tagged(0x03, Buffer.concat([Buffer.from([0]), signature])));
}
function nameOf(commonName) {
  const attribute = sequence(tagged(0x06, Buffer.from([0x55, 4, 3])), tagged(0x0c, Buffer.from(commonName)));
  return sequence(tagged(0x31, attribute));
}
function time(year) {
  return tagged(0x18, Buffer.from(`${year}0101000000Z`));
}
function extension(id, value, critical) {
  const parts = [tagged(0x06, Buffer.from(id))];
  if (critical) parts.push(tagged(0x01, Buffer.from([0xff])));
  return sequence(...parts, tagged(0x04, value));
}
function sequence(...parts) {
  return tagged(0x30, Buffer.concat(parts));
}
function tagged(tag, content) {
  const length =
    content.length < 0x80
      ? [content.length]
      : content.length < 0x100
        ? [0x81, content.length]
        : [0x82, content.length >> 8, content.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}
function pem(der) {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
//# sourceMappingURL=certificates.js.map
