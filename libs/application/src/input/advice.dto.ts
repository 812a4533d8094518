import {
  Choice,
  Country,
  Instrument,
  Instruments,
  OneOf,
  Part,
  Parts,
  SourceField,
  Text,
  Texts,
  TopicKey,
} from './fields.js';
import {
  BilingualInput,
  ComparisonInput,
  contentVariants,
  ReasonInput,
  SourceInput,
  type ContentInput,
} from './parts.dto.js';

export class AdvicePointInput {
  @Text({ max: 200 })
  number!: string;

  @Texts({ max: 200, optional: true, about: 'Points on which this one depends.' })
  dependsOn?: string[] | null;

  @TopicKey({ optional: true })
  topic?: string | null;

  @OneOf(contentVariants, { optional: true, about: 'What a provision would say.' })
  content?: ContentInput | null;

  @Part(BilingualInput, { optional: true })
  summary?: BilingualInput | null;
}

/** A remark in our own words, with what it refers to. */
export class NoteInput {
  @Text({ max: 500 })
  subject!: string;

  @Text({ max: 4_000 })
  nl!: string;

  @Text({ max: 4_000 })
  en!: string;

  @Instruments({ optional: true })
  instruments?: string[] | null;
}

/** A tree of points offered to the minister on one country; it never governs. */
export class AdviceInput {
  @Country()
  country!: string;

  @Parts(AdvicePointInput, { min: 1 })
  points!: AdvicePointInput[];

  @Parts(ComparisonInput, { optional: true })
  comparisons?: ComparisonInput[] | null;

  @Parts(ReasonInput, { optional: true })
  reasons?: ReasonInput[] | null;

  @Parts(NoteInput, { optional: true, about: 'What made the advice necessary.' })
  triggers?: NoteInput[] | null;

  @Parts(NoteInput, { optional: true, about: 'What else was weighed.' })
  considerations?: NoteInput[] | null;
}

export class OutcomeInput {
  @Text({ max: 200 })
  point!: string;

  @Choice(['followed', 'partly', 'not', 'unknown'])
  outcome!: string;

  @Instrument({ optional: true, about: 'The instrument that shows it.' })
  by?: string | null;
}

/** What was done with the points of an advice. */
export class AdviceDecisionInput {
  @Parts(OutcomeInput, { min: 1 })
  outcomes!: OutcomeInput[];

  @SourceField(SourceInput)
  source?: SourceInput | null;
}
