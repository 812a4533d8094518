/** A file as the caller read it: the name to show in faults, and its bytes as they are. */
export interface InputFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Largest instrument file that is read, in bytes. */
export const largestFile = 2 * 1024 * 1024;
