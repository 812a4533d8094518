/** How long a read waits for a position that this node has not seen yet. */
export class Patience {
  constructor(readonly milliseconds: number) {}
}
