const narrowest = 40;
const widest = 120;
/** Columns where nobody's terminal is known: a file, a pipe. */
const withoutTerminal = 120;

/** Columns to write in: those of the terminal, else of `COLUMNS`, within what a sentence can be read at. */
export function widthOfTerminal(columns: number | undefined, environment: string | undefined): number {
  const asked = columns ?? (/^\d+$/.test(environment ?? '') ? Number(environment) : withoutTerminal);
  return Math.min(widest, Math.max(narrowest, asked));
}
