/** A drawing in points, from its left upper corner: the same shapes as SVG in a browser and on a page of a PDF. Black on white only. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export type Shape =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: 'white' | 'black' | 'none';
      /** Whether it has a border, and of what kind. */
      readonly border: 'none' | 'line' | 'dashes';
    }
  /** Lines as an SVG path. */
  | { readonly kind: 'path'; readonly d: string; readonly weight: number }
  /** `y` is the top of the letters; never smaller than 10 points. */
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly bold: boolean;
    };

/** Size of the letters in a drawing, in points. */
export const letters = 10;

/** About how wide a text is in a drawing; rather too wide than too narrow. */
export function roughWidth(text: string): number {
  return text.length * letters * 0.58;
}
