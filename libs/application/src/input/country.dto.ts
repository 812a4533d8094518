import { Country, Day, Instruments, PeriodBorder, SourceField, Texts } from './fields.js';
import { SourceInput } from './parts.dto.js';

/** Somebody searched these sources for this period, both days inclusive, and recorded all that was found. */
export class CoverageInput {
  @Day()
  from!: string;

  @Day()
  through!: string;

  @Texts({ max: 500, min: 1, about: 'What was searched, in words.' })
  sources!: string[];

  @Instruments({ optional: true })
  instruments?: string[] | null;
}

/** A source says that there was no country policy. */
export class AbsenceInput {
  @PeriodBorder()
  from!: string;

  @PeriodBorder({ about: 'Exclusive.' })
  until!: string;

  @SourceField(SourceInput, { about: 'Names the instrument that says so.' })
  source?: SourceInput | null;
}

export class CoverageOfCountryInput extends CoverageInput {
  @Country()
  country!: string;
}

export class AbsenceOfCountryInput extends AbsenceInput {
  @Country()
  country!: string;
}
