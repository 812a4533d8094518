import type { ClaimableDate } from './events.js';
import type { Bilingual } from './provision.js';

/** What people call the dates of an instrument on which sources may speak, with their article. */
export const dateNames: Readonly<Record<ClaimableDate, Bilingual>> = {
  signedOn: { nl: 'de ondertekening', en: 'the signature' },
  publishedOn: { nl: 'de bekendmaking', en: 'the publication' },
  madePublicOn: { nl: 'de openbaarmaking', en: 'the disclosure' },
  entry: { nl: 'de inwerkingtreding', en: 'the entry into force' },
};
