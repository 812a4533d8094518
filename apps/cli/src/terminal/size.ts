const narrowest = 40;
const widest = 120;
/** Columns where nobody's terminal is known: a file, a pipe. */
const withoutTerminal = 120;

/** Columns to write in: those of the terminal, else of `COLUMNS`, within what a sentence can be read at. A terminal of 0 columns does not say. */
export function widthOfTerminal(columns: number | undefined, environment: string | undefined): number {
  const known = [columns, Number(environment)].find((width) => width !== undefined && width > 0);
  const asked = known ?? withoutTerminal;
  return Math.min(widest, Math.max(narrowest, asked));
}
