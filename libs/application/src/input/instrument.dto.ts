import { instrumentKinds } from '@peildatum/policy';

import { Choice, ImpreciseDay, Instrument, Part, Parts, Text, Texts } from './fields.js';

/** The office that signed; a name only as printed in the published source. */
export class SignatoryInput {
  @Text({ max: 500 })
  office!: string;

  @Text({ max: 500, optional: true })
  mandate?: string | null;

  @Text({ max: 200, optional: true })
  name?: string | null;
}

export class WithheldInput {
  @Text({ max: 500 })
  ground!: string;

  @Text({ max: 500 })
  subject!: string;
}

/**
 * A document that the instrument cites. What describes it (from `kind` on) opens its stream as referenced where it is not
 * known yet; of a known one it adds nothing.
 */
export class CitedInput {
  @Instrument()
  id!: string;

  @Text({ max: 500, optional: true, about: 'Where in the citing document.' })
  locator?: string | null;

  @Text({ max: 4_000, optional: true, about: 'What it is cited for, in our own words.' })
  purpose?: string | null;

  @Choice(instrumentKinds, { optional: true })
  kind?: string | null;

  @Text({ max: 200, optional: true, about: 'What it is, where the kind is other.' })
  kindInWords?: string | null;

  @Text({ max: 500, optional: true })
  title?: string | null;

  @Text({ max: 200, optional: true })
  reference?: string | null;

  @Text({ max: 200, optional: true })
  ecli?: string | null;

  @Text({ max: 200, optional: true })
  caseNumber?: string | null;

  @Text({ max: 500, optional: true })
  issuer?: string | null;

  @ImpreciseDay({ optional: true })
  signedOn?: string | null;

  @Texts({ max: 2_000, optional: true })
  links?: string[] | null;
}

/** The document itself. */
export class InstrumentInput {
  @Instrument({ about: 'Kind and number (wbv-2025-11), kind and date, ECLI or case number.' })
  id!: string;

  @Choice(['held', 'referenced'], { optional: true, absent: 'held' })
  holding?: string | null;

  @Choice(instrumentKinds)
  kind!: string;

  @Text({ max: 200, optional: true, about: 'What it is, where the kind is other.' })
  kindInWords?: string | null;

  @Text({ max: 500, optional: true })
  title?: string | null;

  @Text({ max: 200, optional: true, about: 'Number or kenmerk as printed.' })
  reference?: string | null;

  @Text({ max: 200, optional: true })
  ecli?: string | null;

  @Text({ max: 200, optional: true })
  caseNumber?: string | null;

  @Text({ max: 500, optional: true })
  issuer?: string | null;

  @Part(SignatoryInput, { optional: true })
  signatory?: SignatoryInput | null;

  @Texts({ max: 500, optional: true })
  legalBasis?: string[] | null;

  @ImpreciseDay({ optional: true })
  signedOn?: string | null;

  @Choice(['public', 'confidential'], { optional: true, absent: 'public' })
  classification?: string | null;

  @Texts({ max: 500, optional: true })
  attachments?: string[] | null;

  @Texts({ max: 500, optional: true, about: 'Services the document says it was coordinated with.' })
  coordination?: string[] | null;

  @Parts(WithheldInput, {
    optional: true,
    about: 'Parts the document says are withheld, without their content.',
  })
  withheld?: WithheldInput[] | null;

  @Parts(CitedInput, { optional: true })
  cites?: CitedInput[] | null;

  @Texts({ max: 2_000, optional: true })
  links?: string[] | null;
}
