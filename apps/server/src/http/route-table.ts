interface Route {
  readonly method: string;
  readonly writes: boolean;
  readonly segments: readonly string[];
}

/** The routes of the server as Fastify registered them, to tell an unknown address from a wrong method. */
export class RouteTable {
  readonly #routes: Route[] = [];

  /** @param pattern a path in which `:name` stands for one segment */
  add(methods: string | readonly string[], pattern: string, writes: (method: string) => boolean): void {
    const segments = pattern.split('/');
    for (const method of [methods].flat()) this.#routes.push({ method, segments, writes: writes(method) });
  }

  /** Methods that the path takes, in alphabetical order; none for an unknown path. */
  allowedOn(path: string): readonly string[] {
    return methodsOf(this.#on(path));
  }

  /** Those of them that write nothing. */
  readingOn(path: string): readonly string[] {
    return methodsOf(this.#on(path).filter(({ writes }) => !writes));
  }

  /** Every route as `METHOD /pattern`, sorted. */
  list(): readonly string[] {
    return this.#routes.map(({ method, segments }) => `${method} ${segments.join('/')}`).sort();
  }

  #on(path: string): readonly Route[] {
    const segments = path.split('/');
    return this.#routes.filter((route) => matches(route.segments, segments));
  }
}

function methodsOf(routes: readonly Route[]): readonly string[] {
  return [...new Set(routes.map(({ method }) => method))].sort();
}

function matches(pattern: readonly string[], path: readonly string[]): boolean {
  return (
    pattern.length === path.length &&
    pattern.every((segment, index) =>
      segment.startsWith(':') ? path[index] !== '' : segment === path[index],
    )
  );
}
