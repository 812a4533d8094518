import { durationUnits, frameworks, levels, presumptions } from '@peildatum/policy';

import { Choice, Country, Day, Instrument, OneOf, Part, Parts, Text, WholeNumber, YesNo } from './fields.js';
import { scopeVariants, type ScopeInput } from './scope.dto.js';

/** One sentence in both languages. */
export class BilingualInput {
  @Text({ max: 4_000 })
  nl!: string;

  @Text({ max: 4_000 })
  en!: string;
}

/** Who says so. */
export class SourceInput {
  @Instrument({
    optional: true,
    about: 'The instrument that states it; left out: the one the fact is about.',
  })
  instrument?: string | null;

  @WholeNumber(1, 7, {
    optional: true,
    about: 'Weight, 1 is highest; left out: what the kind of the source fixes.',
  })
  rank?: number | null;

  @Text({ max: 500, optional: true, about: 'Where in the source: a heading, a page, a footnote.' })
  locator?: string | null;
}

export class ConditionInput {
  @Text({ max: 200 })
  code!: string;

  @Text({ max: 500, optional: true })
  citation?: string | null;

  @Text({ max: 4_000 })
  nl!: string;

  @Text({ max: 4_000 })
  en!: string;
}

export class GradingStatementInput {
  @OneOf(scopeVariants)
  scope!: ScopeInput;

  @Choice([...levels, 'none'])
  level!: string;

  @Choice(presumptions, {
    optional: true,
    absent: 'not-stated',
    about:
      'Whether the text says "in beginsel" (in-principle) or speaks without reserve; left out: not stated.',
  })
  presumption?: string | null;
}

export class GradingsContent {
  @Choice(['gradings'])
  kind!: 'gradings';

  @Choice(frameworks)
  framework!: string;

  @Parts(GradingStatementInput, { min: 1 })
  statements!: GradingStatementInput[];

  @YesNo({
    optional: true,
    about: 'Whether the text says that its list is exclusive; left out where it says neither.',
  })
  closedList?: boolean | null;
}

export class AlternativeInput {
  @OneOf(scopeVariants, { about: 'Where the alternative lies.' })
  destination!: ScopeInput;

  @OneOf(scopeVariants, { about: 'From which areas the people are against whom it is held.' })
  origins!: ScopeInput;

  @Text({ max: 200 })
  originCriterion!: string;

  @Choice(['serious-harm', 'persecution', 'both', 'not-stated'])
  against!: string;

  @Parts(ConditionInput, { optional: true })
  conditions?: ConditionInput[] | null;

  @Choice(presumptions)
  presumption!: string;
}

export class AlternativesContent {
  @Choice(['protection-alternatives'])
  kind!: 'protection-alternatives';

  @Parts(AlternativeInput, { optional: true })
  alternatives?: AlternativeInput[] | null;

  @Parts(ConditionInput, { optional: true })
  exclusions?: ConditionInput[] | null;
}

export class DurationInput {
  @WholeNumber(1, 1_000)
  count!: number;

  @Choice(durationUnits)
  unit!: string;
}

/** Of the ends that the text states the first counts. */
export class MoratoriumContent {
  @Choice(['moratorium'])
  kind!: 'moratorium';

  @Day({
    optional: true,
    about: 'First day on which it no longer runs; left out where the text states no end.',
  })
  until?: string | null;

  @Part(DurationInput, { optional: true, about: 'How long it runs, counted from its start.' })
  lasts?: DurationInput | null;

  @Part(BilingualInput, { optional: true, about: 'What ends it whenever it happens.' })
  endsOnEvent?: BilingualInput | null;

  @Text({ max: 4_000, optional: true, about: 'How the text puts the end.' })
  words?: string | null;

  @OneOf(scopeVariants, {
    optional: true,
    about: 'Whom or which areas it covers; left out where not limited.',
  })
  covers?: ScopeInput | null;
}

export class GeneralPolicyContent {
  @Choice(['general-policy'])
  kind!: 'general-policy';
}

export class DeniedContent {
  @Choice(['denied'])
  kind!: 'denied';
}

export class StatedContent {
  @Choice(['stated'])
  kind!: 'stated';

  @Part(BilingualInput, { optional: true })
  summary?: BilingualInput | null;
}

export class EndedContent {
  @Choice(['ended'])
  kind!: 'ended';
}

/** What a provision, or a point of advice, says. */
export const contentVariants = {
  gradings: GradingsContent,
  'protection-alternatives': AlternativesContent,
  moratorium: MoratoriumContent,
  'general-policy': GeneralPolicyContent,
  denied: DeniedContent,
  stated: StatedContent,
  ended: EndedContent,
};
export type ContentInput = InstanceType<(typeof contentVariants)[keyof typeof contentVariants]>;

export class GradeInput {
  @Choice(frameworks)
  framework!: string;

  @Choice(levels)
  level!: string;
}

/** A source's reading of one scale in terms of another. */
export class ComparisonInput {
  @Country()
  country!: string;

  @Choice(frameworks)
  framework!: string;

  @Choice(levels)
  level!: string;

  @Part(GradeInput)
  readAs!: GradeInput;
}

/** A reason given for a grade or an alternative, in our own words. */
export class ReasonInput {
  @OneOf(scopeVariants)
  scope!: ScopeInput;

  @Text({ max: 4_000 })
  nl!: string;

  @Text({ max: 4_000 })
  en!: string;

  @YesNo({ optional: true, about: 'False where the source gives only some of its reasons.' })
  exhaustive?: boolean | null;
}
