import { lodgings } from '@peildatum/policy';

import {
  Choice,
  Country,
  Day,
  ListOfOneOf,
  OneOf,
  Part,
  Parts,
  SourceField,
  Text,
  Texts,
  TopicKey,
  TopicKeys,
} from './fields.js';
import {
  ComparisonInput,
  contentVariants,
  ReasonInput,
  SourceInput,
  type ContentInput,
} from './parts.dto.js';

export class DayAfterPublicationEntry {
  @Choice(['day-after-publication'])
  kind!: 'day-after-publication';
}

export class FixedDateEntry {
  @Choice(['fixed-date'])
  kind!: 'fixed-date';

  @Day()
  date!: string;
}

export class NoEntryClause {
  @Choice(['none'])
  kind!: 'none';
}

export class EntryNotKnown {
  @Choice(['not-known'])
  kind!: 'not-known';
}

/** What the text says about its first day. `none`: it has no clause. `not-known`: the text is not held. */
export const entryVariants = {
  'day-after-publication': DayAfterPublicationEntry,
  'fixed-date': FixedDateEntry,
  none: NoEntryClause,
  'not-known': EntryNotKnown,
};

export class SectionReplaced {
  @Choice(['section'])
  kind!: 'section';

  @Country()
  country!: string;

  @Text({ max: 500, optional: true })
  citation?: string | null;
}

export class TopicsReplaced {
  @Choice(['topics'])
  kind!: 'topics';

  @Country({ optional: true, about: 'Left out for the general part.' })
  country?: string | null;

  @TopicKeys({ min: 1 })
  topics!: string[];
}

/** What an act puts in the place of what. */
export const replacementVariants = { section: SectionReplaced, topics: TopicsReplaced };

/** What an act says on one topic of one country, or of the general part. */
export class ProvisionInput {
  @Country({ optional: true, about: 'Left out for the general part, whose topics start with general-.' })
  country?: string | null;

  @TopicKey()
  topic!: string;

  @Text({ max: 500, optional: true, about: 'Paragraph as numbered by the act, C7/23.4.2.' })
  citation?: string | null;

  @Text({
    max: 1_000_000,
    optional: true,
    mayBeEmpty: true,
    about: "The paragraph's own words, empty where its sub-paragraphs hold them all.",
  })
  text?: string | null;

  @OneOf(contentVariants)
  content!: ContentInput;

  @Texts({ max: 500, optional: true, about: 'Paragraphs of the general part it refers to.' })
  refersTo?: string[] | null;
}

/** The applications to which alone an act applies. */
export class AppliesToInput {
  @Choice(lodgings)
  applications!: string;

  @Day({ about: 'First day of lodged-on-or-after; first day without lodged-before.' })
  date!: string;

  @Text({ max: 4_000, optional: true, about: 'How the text puts it.' })
  words?: string | null;
}

/** The part of an instrument that sets or ends topics of countries. */
export class ActInput {
  @Text({ max: 200, about: 'Unique within the instrument.' })
  part!: string;

  @SourceField(SourceInput)
  source?: SourceInput | null;

  @OneOf(entryVariants)
  entry!: InstanceType<(typeof entryVariants)[keyof typeof entryVariants]>;

  @Day({ optional: true, about: 'First day of validity where the text works back.' })
  worksBackTo?: string | null;

  @Day({ optional: true, about: 'First day on which the act by its own words no longer holds.' })
  endsOn?: string | null;

  @Part(AppliesToInput, { optional: true, about: 'Left out where it applies to all applications.' })
  appliesTo?: AppliesToInput | null;

  @ListOfOneOf(replacementVariants, { optional: true })
  replaces?: (SectionReplaced | TopicsReplaced)[] | null;

  @Parts(ProvisionInput, { optional: true })
  provisions?: ProvisionInput[] | null;

  @Parts(ComparisonInput, { optional: true })
  comparisons?: ComparisonInput[] | null;

  @Parts(ReasonInput, { optional: true })
  reasons?: ReasonInput[] | null;
}

/** The text of a part is mended by law. */
export class RectificationInput {
  @Text({ max: 200 })
  part!: string;

  @Day()
  entersOn!: string;

  @Text({ max: 200, optional: true })
  gazette?: string | null;

  @Parts(ProvisionInput, { min: 1 })
  provisions!: ProvisionInput[];

  @SourceField(SourceInput)
  source?: SourceInput | null;
}
