import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly profiles?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly command?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly networks?: readonly string[] | Readonly<Record<string, unknown>>;
  readonly restart?: string;
}

const compose = parse(text, { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
};
const services = Object.entries(compose.services);
const nodes = services.filter(([name]) => name.startsWith('kurrentdb'));
const servers = services.filter(([, { image }]) => image?.startsWith('peildatum:'));
const ofCluster = services.filter(([, { profiles }]) => profiles?.includes('cluster'));
const setting = ({ environment = {} }: Service, name: string) => String(environment[name] ?? '');

describe('docker-compose.yml', () => {
  it('starts one server on one node where nothing else is asked', () => {
    const started = services.filter(([, { profiles = [] }]) => profiles.length === 0).map(([name]) => name);
    expect(started.sort()).toEqual(['kurrentdb', 'peildatum']);
  });

  it('has a cluster of three nodes, one server that writes and two that only answer', () => {
    const names = ofCluster.map(([name]) => name).sort();
    expect(names).toEqual([
      'certificates',
      'kurrentdb-1',
      'kurrentdb-2',
      'kurrentdb-3',
      'query-1',
      'query-2',
      'writer',
    ]);
    const role = (name: string) =>
      /--role (\w+)/.exec((compose.services[name]!.command ?? []).join(' '))?.[1];
    expect([role('writer'), role('query-1'), role('query-2')]).toEqual([undefined, 'query', 'query']);
  });

  it.each(services)('%s is pinned to a version', (_name, { image }) => {
    expect(image).toMatch(/:\d+\.\d+[\w.-]*$/);
  });

  it.each(services.filter(([name]) => name !== 'certificates'))(
    '%s is watched and started again',
    (_name, { healthcheck, restart }) => {
      expect(healthcheck?.test[0]).toMatch(/^CMD/);
      expect(restart).toBe('unless-stopped');
    },
  );

  it.each(services.filter(([, { ports }]) => ports !== undefined))(
    '%s is reached from this machine only',
    (_name, { ports }) => {
      for (const port of ports!) expect(port).toMatch(/^127\.0\.0\.1:/);
    },
  );

  it('publishes no port of a node', () => {
    expect(nodes.filter(([, { ports }]) => ports !== undefined)).toEqual([]);
  });

  it('publishes each port once', () => {
    const ports = servers
      .filter(([name]) => name !== 'embedded' && name !== 'peildatum')
      .flatMap(([, { ports = [] }]) => ports);
    expect(new Set(ports).size).toBe(ports.length);
  });

  it.each(nodes)('%s keeps its data on a volume of its own', (name, { volumes = [] }) => {
    expect(volumes).toContain(`${name}:/var/lib/kurrentdb`);
    expect(Object.keys(compose.volumes)).toContain(name);
  });

  it('waits for a healthy node before a server starts', () => {
    for (const [name, { depends_on: needs = {} }] of servers.filter(([name]) => name !== 'embedded')) {
      const expected = name === 'peildatum' ? ['kurrentdb'] : ['kurrentdb-1', 'kurrentdb-2', 'kurrentdb-3'];
      expect(Object.keys(needs)).toEqual(expected);
      for (const { condition } of Object.values(needs)) expect(condition).toBe('service_healthy');
    }
  });

  it('speaks TLS everywhere in the cluster', () => {
    const clusterNodes = nodes.filter(([name]) => name !== 'kurrentdb');
    expect(clusterNodes).toHaveLength(3);
    for (const [name, node] of clusterNodes) {
      expect(setting(node, 'KURRENTDB_INSECURE')).toBe('');
      expect(setting(node, 'KURRENTDB_CERTIFICATE_FILE')).toBe(`/certificates/${name}/node.crt`);
      expect(setting(node, 'KURRENTDB_CERTIFICATE_PRIVATE_KEY_FILE')).toBe(`/certificates/${name}/node.key`);
      expect(setting(node, 'KURRENTDB_TRUSTED_ROOT_CERTIFICATES_PATH')).toBe('/certificates/ca');
      expect(node.depends_on).toEqual({ certificates: { condition: 'service_completed_successfully' } });
      expect(node.healthcheck?.test.join(' ')).toContain('https://');
    }
    for (const name of ['writer', 'query-1', 'query-2']) {
      const url = setting(compose.services[name]!, 'PEILDATUM_LEDGER');
      expect(url).toContain('tls=true&tlsCAFile=/certificates/ca/ca.crt');
      expect(url).toContain('kurrentdb-1:2113,kurrentdb-2:2113,kurrentdb-3:2113');
    }
  });

  it('names the other nodes to each node', () => {
    const addresses = ['172.30.240.11', '172.30.240.12', '172.30.240.13'];
    for (const [index, address] of addresses.entries()) {
      const node = compose.services[`kurrentdb-${index + 1}`]!;
      const others = addresses.filter((other) => other !== address).map((other) => `${other}:2113`);
      expect(setting(node, 'KURRENTDB_REPLICATION_IP')).toBe(address);
      expect(setting(node, 'KURRENTDB_GOSSIP_SEED').split(',')).toEqual(others);
      expect(node.networks).toEqual({ cluster: { ipv4_address: address } });
    }
  });

  it('runs without TLS only where no other machine and no other container can come', () => {
    const insecure = nodes.filter(([, node]) => setting(node, 'KURRENTDB_INSECURE') === 'true');
    expect(insecure.map(([name, { networks }]) => [name, networks])).toEqual([
      ['kurrentdb', ['single-node']],
    ]);
    expect(compose.networks['single-node']).toEqual({ internal: true });
    const beside = services.filter(([, { networks }]) =>
      Object.values(networks ?? {}).includes('single-node'),
    );
    expect(beside.map(([name]) => name)).toEqual(['peildatum', 'kurrentdb']);
  });

  it('holds no password and no token', () => {
    expect(text).not.toMatch(/changeit/);
    for (const [, service] of services) {
      for (const [name, value] of Object.entries(service.environment ?? {}))
        if (/PASSWORD|TOKEN/.test(name)) expect(String(value)).toMatch(/^\$\{\w+:[-+]/);
      expect(setting(service, 'PEILDATUM_LEDGER')).not.toMatch(/:\/\/[^$@]*:[^$@]+@/);
    }
  });

  it.each(servers)('%s cannot write anywhere but where its data are', (name) => {
    const service = compose.services[name] as unknown as Record<string, unknown>;
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
  });
});

describe('Dockerfile', () => {
  const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
  const [build, last] = dockerfile.split(/^FROM /m).slice(1) as [string, string];

  it('is made in two steps on pinned images', () => {
    expect(build).toMatch(/^node:\d+\.\d+\.\d+-bookworm-slim AS build\n/);
    expect(last).toMatch(/^node:\d+\.\d+\.\d+-bookworm-slim\n/);
  });

  it('keeps what only development needs, and the sources, out of the image', () => {
    expect(build).toContain('npm prune --omit=dev --ignore-scripts');
    expect(build).toMatch(/rm -rf .*libs\/\*\/src .*apps\/\*\/src/);
    expect(last.match(/^COPY .*/gm)).toEqual(['COPY --from=build /app ./']);
  });

  it('installs nothing in the image and leaves no tool in it that could', () => {
    expect(last).not.toMatch(/apt-get|npm (ci|install|i)\b/);
    expect(last).toMatch(/^RUN rm -rf \/usr\/local\/lib\/node_modules /m);
  });

  it('runs as nobody in particular', () => {
    expect(last.lastIndexOf('USER node')).toBeGreaterThan(last.lastIndexOf('RUN '));
  });
});
