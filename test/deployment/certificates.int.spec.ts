import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../scripts/make-certificates.sh', import.meta.url));
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl) process.stdout.write('skipped: no openssl on this machine, so no certificates were made\n');
const password = 'long-enough.and_plain~1';

(hasOpenssl ? describe : describe.skip)('the certificates of the cluster', () => {
  const folder = mkdtempSync(join(tmpdir(), 'peildatum-certificates-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const make = (to: string, KURRENTDB_ADMIN_PASSWORD: string) =>
    spawnSync('sh', [script, to], {
      env: { PATH: process.env['PATH'] ?? '', KURRENTDB_ADMIN_PASSWORD },
      encoding: 'utf8',
    });
  const read = (...path: string[]) => readFileSync(join(folder, 'made', ...path));

  it('are signed by one authority, each for its own node by name and address', () => {
    expect(make(join(folder, 'made'), password)).toMatchObject({ status: 0 });
    const authority = new X509Certificate(read('ca', 'ca.crt'));
    expect(authority.ca).toBe(true);
    for (const number of [1, 2, 3]) {
      const node = new X509Certificate(read(`kurrentdb-${number}`, 'node.crt'));
      expect(node.checkIssued(authority) && node.verify(authority.publicKey)).toBe(true);
      expect(node.ca).toBe(false);
      expect(node.subjectAltName).toBe(
        `DNS:kurrentdb-${number}, DNS:localhost, IP Address:127.0.0.1, IP Address:172.30.240.1${number}`,
      );
      expect(node.keyUsage.sort()).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']);
      expect(node.subject).toBe('CN=eventstoredb-node');
    }
  });

  it('are left alone when made again', () => {
    const before = read('kurrentdb-2', 'node.crt');
    expect(make(join(folder, 'made'), password)).toMatchObject({ status: 0 });
    expect(read('kurrentdb-2', 'node.crt')).toEqual(before);
  });

  it.each(['', 'changeit', 'too-short', 'has a space in it, and more'])(
    'are not made for the password %j',
    (bad) => {
      const ran = make(join(folder, 'refused'), bad);
      expect(ran.status).toBe(1);
      expect(ran.stderr).toContain('KURRENTDB_ADMIN_PASSWORD');
      expect(existsSync(join(folder, 'refused'))).toBe(false);
    },
  );
});
