import { assessments, claimableDates } from '@peildatum/policy';

import {
  AnyObject,
  Choice,
  Country,
  Day,
  ImpreciseDay,
  Instrument,
  Mark,
  Part,
  SourceField,
  Text,
  TopicKey,
} from './fields.js';
import { BilingualInput, SourceInput } from './parts.dto.js';

/** The instrument stands in the gazette. */
export class PublicationInput {
  @Text({ max: 200, about: 'stcrt-2025-12345' })
  gazette!: string;

  @Day()
  publishedOn!: string;

  @Text({ max: 1_000_000, optional: true, about: 'The words as published.' })
  text?: string | null;
}

/** The document was made public in any way. */
export class DisclosureInput {
  @ImpreciseDay()
  madePublicOn!: string;

  @Text({ max: 500, optional: true })
  where?: string | null;

  @SourceField(SourceInput)
  source?: SourceInput | null;
}

/** One source's statement of one date. */
export class ClaimInput {
  @Choice(claimableDates)
  date!: string;

  @Text({ max: 200, optional: true, about: 'The part meant by an entry; left out for all parts.' })
  part?: string | null;

  @ImpreciseDay({ about: 'An open end, [2025-09-01..], says: not before.' })
  value!: string;

  @SourceField(SourceInput)
  source?: SourceInput | null;
}

export class WithdrawalInput {
  @Day({ about: 'First day on which it no longer governs.' })
  withdrawnFrom!: string;

  @Instrument({ optional: true })
  by?: string | null;

  @SourceField(SourceInput)
  source?: SourceInput | null;
}

export class LapseInput {
  @Text({ max: 200 })
  part!: string;

  @Country({ mayBeNull: true, about: 'Null for the general part.' })
  country!: string | null;

  @TopicKey()
  topic!: string;

  @Day()
  lapsedFrom!: string;

  @Instrument({ optional: true })
  by?: string | null;

  @SourceField(SourceInput)
  source?: SourceInput | null;
}

/** A new end of a moratorium. */
export class ExtensionInput {
  @Text({ max: 200 })
  part!: string;

  @Instrument({ optional: true, about: 'The decision that extends it.' })
  by?: string | null;

  @Day()
  entersOn!: string;

  @Day({ optional: true })
  worksBackTo?: string | null;

  @Day({ about: 'First day on which it no longer runs.' })
  until!: string;

  @Text({ max: 4_000, optional: true })
  words?: string | null;

  @SourceField(SourceInput)
  source?: SourceInput | null;
}

/** A court found something of it: an annotation. */
export class CourtFindingInput {
  @Instrument()
  judgment!: string;

  @Day()
  judgedOn!: string;

  @Country({ mayBeNull: true, about: 'Null for the general part; then with a topic of it.' })
  country!: string | null;

  @TopicKey({ optional: true, about: 'Left out for all that the instrument says of the country.' })
  topic?: string | null;

  @Choice(['unlawful', 'left-aside', 'upheld', 'insufficiently-reasoned', 'other'])
  finding!: string;

  @Part(BilingualInput, { optional: true })
  summary?: BilingualInput | null;

  @SourceField(SourceInput)
  source?: SourceInput | null;
}

export class RenumberingInput {
  @Country({ mayBeNull: true, about: 'Null for the general part; then with numbers of C2 or C7/1.' })
  country!: string | null;

  @Text({ max: 500 })
  from!: string;

  @Text({ max: 500 })
  to!: string;

  @ImpreciseDay()
  effectiveOn!: string;

  @SourceField(SourceInput)
  source?: SourceInput | null;
}

/** What somebody holds a change to be; never derived from a difference of texts. */
export class ChangeAssessmentInput {
  @Country({ optional: true, about: 'Left out for the general part.' })
  country?: string | null;

  @TopicKey()
  topic!: string;

  @Choice(assessments)
  assessment!: string;

  @Part(BilingualInput, { about: 'Why, in our own words.' })
  reason!: BilingualInput;

  @Text({ max: 500, about: 'Who holds it so, by office.' })
  author!: string;

  @SourceField(SourceInput)
  source?: SourceInput | null;
}

/** Our own mistake. Either `void` or `set`. */
export class CorrectionInput {
  @Text({ max: 200, about: 'Id of the event, or its type where the stream holds one of that type.' })
  event!: string;

  @Mark({ optional: true, about: 'The event should not have been recorded.' })
  void?: true | null;

  @AnyObject({ optional: true, about: 'Fields of the event with their new values; the others stay.' })
  set?: Record<string, unknown> | null;

  @Text({ max: 4_000 })
  reason!: string;
}
