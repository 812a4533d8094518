import {
  Choice,
  Country,
  Day,
  Days,
  Instrument,
  OneOf,
  Part,
  Parts,
  Quantity,
  SourceField,
  Text,
  Texts,
} from './fields.js';
import { BilingualInput, SourceInput } from './parts.dto.js';
import { scopeVariants, type ScopeInput } from './scope.dto.js';

/** `from` inclusive, `until` exclusive. */
export class EvidencePeriodInput {
  @Day({ optional: true })
  from?: string | null;

  @Day({ optional: true })
  until?: string | null;

  @Text({ max: 500, optional: true, about: 'As the source puts it where it is imprecise.' })
  words?: string | null;
}

class Figure {
  @Quantity()
  value!: number;

  @Text({ max: 200, optional: true })
  unit?: string | null;
}

export class ExactFigure extends Figure {
  @Choice(['exact'])
  kind!: 'exact';
}

export class AboutFigure extends Figure {
  @Choice(['about'])
  kind!: 'about';
}

export class FewerThanFigure extends Figure {
  @Choice(['fewer-than'])
  kind!: 'fewer-than';
}

export class Observation extends BilingualInput {
  @Choice(['observation'])
  kind!: 'observation';
}

export const evidenceValueVariants = {
  exact: ExactFigure,
  about: AboutFigure,
  'fewer-than': FewerThanFigure,
  observation: Observation,
};

/** Where the stating document has it from. */
export class EvidenceSourceInput {
  @Instrument({ optional: true })
  instrument?: string | null;

  @Text({ max: 4_000, optional: true })
  words?: string | null;

  @Days({ optional: true })
  retrievedOn?: string[] | null;
}

/** A figure or observation that a document gives. */
export class EvidenceItemInput {
  @Text({ max: 200, about: 'Unique within the instrument.' })
  id!: string;

  @Country()
  country!: string;

  @OneOf(scopeVariants, { optional: true })
  area?: ScopeInput | null;

  @Text({ max: 80, about: 'Kebab-case key of what is counted or observed.' })
  measure!: string;

  @Part(BilingualInput)
  measureInWords!: BilingualInput;

  @Part(EvidencePeriodInput, { optional: true })
  period?: EvidencePeriodInput | null;

  @OneOf(evidenceValueVariants)
  value!: InstanceType<(typeof evidenceValueVariants)[keyof typeof evidenceValueVariants]>;

  @Part(EvidenceSourceInput)
  source!: EvidenceSourceInput;

  @Text({ max: 500, optional: true })
  locator?: string | null;
}

export class EvidenceInput {
  @Parts(EvidenceItemInput, { min: 1 })
  items!: EvidenceItemInput[];
}

export class ContradictingStatementInput {
  @SourceField(SourceInput)
  source?: SourceInput | null;

  @Text({ max: 4_000 })
  nl!: string;

  @Text({ max: 4_000 })
  en!: string;

  @Texts({ max: 200, optional: true, about: 'Ids of evidence items, of the instrument that states them.' })
  evidence?: string[] | null;
}

/** Sources say what cannot both be so. */
export class ContradictionInput {
  @Text({ max: 80, about: 'Kebab-case key, unique within the instrument.' })
  id!: string;

  @Country({ optional: true })
  country?: string | null;

  @OneOf(scopeVariants, { optional: true })
  area?: ScopeInput | null;

  @Part(BilingualInput)
  subject!: BilingualInput;

  @Parts(ContradictingStatementInput, { min: 2 })
  statements!: ContradictingStatementInput[];
}
