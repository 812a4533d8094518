/** What came back: the body parsed where it is JSON. */
export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Json;
}

/** Parsed JSON of which a test says what it expects. */
export interface Json {
  readonly [member: string]: Json;
  readonly [index: number]: Json;
}

/** A caller of a running server, over the wire. */
export class Client {
  constructor(
    readonly url: string,
    private readonly always: Readonly<Record<string, string>> = {},
  ) {}

  /** The same server, asked with a token. */
  as(token: string): Client {
    return new Client(this.url, { ...this.always, authorization: `Bearer ${token}` });
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Received> {
    return this.send('GET', path, undefined, headers);
  }

  /** `body`: a string is sent as it is, anything else as JSON. */
  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Received> {
    const text = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
    return this.send('POST', path, text, { 'content-type': 'application/json', ...headers });
  }

  async send(
    method: string,
    path: string,
    body: string | Uint8Array | undefined,
    headers: Readonly<Record<string, string>>,
  ): Promise<Received> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { ...this.always, ...headers },
      ...(body === undefined ? {} : { body: body as string }),
    });
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (json ? JSON.parse(text) : null) as Json,
    };
  }
}
