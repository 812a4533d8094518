/** Whether the asker may see documents that are classified as confidential. Provisions in force are public by nature. */
export type Clearance = 'public' | 'confidential';

/** `reader`: asks. `recorder`: also writes. `auditor`: asks, and sees who recorded what. */
export type Role = 'reader' | 'recorder' | 'auditor';
export const roles: readonly Role[] = ['reader', 'recorder', 'auditor'];

/** Who asks a question. What exceeds the clearance is left out as if it were not recorded. */
export interface Asker {
  readonly clearance: Clearance;
}

/** Who asks without a token. */
export const anybody: Asker = { clearance: 'public' };

/** Who writes, and on what terms. */
export interface Writer extends Asker {
  /** Kept with every event. Empty or missing: {@link ActorRequired}. */
  readonly actor: string;
  /**
   * The caller's key for this request: repeating it with the same key gives the first result, another request under
   * the same key is refused (IdempotencyKeyReused). Left out: a random one, so a repeated request is decided anew.
   */
  readonly idempotencyKey?: string | undefined;
  /** The value of an If-Match header: an ETag this application gave, or `*`. Left out: a lost race is tried again here. */
  readonly ifMatch?: string | undefined;
  /** True makes a write to an existing instrument without `ifMatch` a PreconditionRequired. */
  readonly ifMatchRequired?: boolean | undefined;
  /** Ties the events to a request elsewhere; a UUID is made where there is none. */
  readonly correlationId?: string | undefined;
}
