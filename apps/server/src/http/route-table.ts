interface Route {
  readonly method: string;
  readonly segments: readonly string[];
}

/** The routes of the server as Fastify registered them, to tell an unknown address from a wrong method. */
export class RouteTable {
  readonly #routes: Route[] = [];

  /** @param pattern a path in which `:name` stands for one segment */
  add(methods: string | readonly string[], pattern: string): void {
    const segments = pattern.split('/');
    for (const method of [methods].flat()) this.#routes.push({ method, segments });
  }

  /** Methods that the path takes, in alphabetical order; none for an unknown path. */
  allowedOn(path: string): readonly string[] {
    const segments = path.split('/');
    const matching = this.#routes.filter((route) => matches(route.segments, segments));
    return [...new Set(matching.map(({ method }) => method))].sort();
  }

  /** Every route as `METHOD /pattern`, sorted. */
  list(): readonly string[] {
    return this.#routes.map(({ method, segments }) => `${method} ${segments.join('/')}`).sort();
  }
}

function matches(pattern: readonly string[], path: readonly string[]): boolean {
  return (
    pattern.length === path.length &&
    pattern.every((segment, index) =>
      segment.startsWith(':') ? path[index] !== '' : segment === path[index],
    )
  );
}
