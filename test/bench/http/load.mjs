import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';

const endOfHead = Buffer.from('\r\n\r\n');

/**
 * Asks for the paths in turn for about this long over kept-alive connections, one request at a time on each. Gives how many
 * were answered and the bytes of their bodies. Rejects for any status but 200.
 *
 * It speaks just enough HTTP/1.1 for servers that send Content-Length: a full client would cost more than the server.
 */
export async function load(port, paths, { connections, milliseconds }) {
  const requests = paths.map((path) =>
    Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: application/json\r\n\r\n`),
  );
  const total = { answered: 0, bytes: 0 };
  const end = performance.now() + milliseconds;
  let next = 0;
  const connection = () =>
    new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      let received = Buffer.alloc(0);
      const ask = () => socket.write(requests[next++ % requests.length]);
      socket.on('connect', ask);
      socket.on('error', reject);
      socket.on('close', resolve);
      socket.on('data', (chunk) => {
        received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
        const head = received.indexOf(endOfHead);
        if (head === -1) return;
        const text = received.latin1Slice(0, head);
        if (!text.startsWith('HTTP/1.1 200 '))
          return socket.destroy(new Error(text.slice(0, text.indexOf('\r\n'))));
        const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1]);
        if (received.length < head + 4 + length) return;
        total.answered += 1;
        total.bytes += length;
        received = Buffer.alloc(0);
        if (performance.now() < end) ask();
        else socket.end();
      });
    });
  await Promise.all(Array.from({ length: connections }, connection));
  return total;
}

/** One body, as text. */
export async function bodyOf(port, path) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.text();
}
