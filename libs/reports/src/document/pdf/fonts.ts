import { createRequire } from 'node:module';

const resolve = createRequire(import.meta.url).resolve;
const file = (name: string) => resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);

/** The faces of a report: free, embedded, with every sign that the documents use. */
export const faces = {
  regular: file('DejaVuSansCondensed'),
  bold: file('DejaVuSansCondensed-Bold'),
  code: file('DejaVuSansMono'),
} as const;
export type Face = keyof typeof faces;

/** A size and the room a line of it takes, in points. Nothing is smaller than 10 points: it must survive a fax. */
export interface Size {
  readonly points: number;
  readonly line: number;
}

export const sizes = {
  title: { points: 18, line: 23 },
  part: { points: 13, line: 18 },
  subpart: { points: 11, line: 16 },
  lead: { points: 11.5, line: 17 },
  body: { points: 10, line: 14 },
} as const satisfies Record<string, Size>;
