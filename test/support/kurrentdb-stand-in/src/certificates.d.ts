/** An authority made for one run, and what it signed for 127.0.0.1 and localhost. */
export interface Certificates {
  /** PEM of the authority. */
  readonly authority: string;
  readonly certificate: Buffer;
  readonly key: Buffer;
}
/** Makes both with what Node has, so that no program for certificates need be installed. Valid for ten years either way. */
export declare function makeCertificates(): Certificates;
