import { ActInput, RectificationInput } from './act.dto.js';
import { AdviceDecisionInput, AdviceInput } from './advice.dto.js';
import { AbsenceOfCountryInput, CoverageOfCountryInput } from './country.dto.js';
import { ContradictionInput, EvidenceItemInput } from './evidence.dto.js';
import {
  ChangeAssessmentInput,
  ClaimInput,
  CorrectionInput,
  CourtFindingInput,
  DisclosureInput,
  ExtensionInput,
  LapseInput,
  PublicationInput,
  RenumberingInput,
  WithdrawalInput,
} from './fact.dto.js';
import { Instrument, Part, Parts } from './fields.js';
import { InstrumentInput } from './instrument.dto.js';

/** What may be said of one instrument at once. */
class FactsOfInstrument {
  @Parts(ActInput, { optional: true })
  acts?: ActInput[] | null;

  @Parts(AdviceInput, { optional: true })
  advice?: AdviceInput[] | null;

  @Parts(EvidenceItemInput, { optional: true })
  evidence?: EvidenceItemInput[] | null;

  @Part(PublicationInput, { optional: true })
  publication?: PublicationInput | null;

  @Parts(DisclosureInput, { optional: true })
  disclosures?: DisclosureInput[] | null;

  @Parts(ClaimInput, { optional: true })
  claims?: ClaimInput[] | null;

  @Parts(ContradictionInput, { optional: true })
  contradictions?: ContradictionInput[] | null;

  @Parts(AdviceDecisionInput, { optional: true })
  adviceDecisions?: AdviceDecisionInput[] | null;

  @Parts(RectificationInput, { optional: true })
  rectifications?: RectificationInput[] | null;

  @Parts(LapseInput, { optional: true })
  lapses?: LapseInput[] | null;

  @Parts(ExtensionInput, { optional: true })
  extensions?: ExtensionInput[] | null;

  @Parts(CourtFindingInput, { optional: true })
  courtFindings?: CourtFindingInput[] | null;

  @Parts(RenumberingInput, { optional: true })
  renumberings?: RenumberingInput[] | null;

  @Parts(ChangeAssessmentInput, { optional: true })
  assessments?: ChangeAssessmentInput[] | null;

  @Part(WithdrawalInput, { optional: true })
  withdrawal?: WithdrawalInput | null;

  @Parts(CorrectionInput, { optional: true })
  corrections?: CorrectionInput[] | null;
}

/** Body of a new instrument: the document and what comes with it. The same shape as an instrument file. */
export class NewInstrumentInput extends FactsOfInstrument {
  @Part(InstrumentInput)
  instrument!: InstrumentInput;
}

/** An instrument file: one instrument, or facts about one recorded elsewhere, or facts about countries. */
export class DossierInput extends FactsOfInstrument {
  @Part(InstrumentInput, { optional: true })
  instrument?: InstrumentInput | null;

  @Instrument({ optional: true, about: 'The facts below are about an instrument recorded elsewhere.' })
  instrumentId?: string | null;

  @Parts(CoverageOfCountryInput, { optional: true })
  coverage?: CoverageOfCountryInput[] | null;

  @Parts(AbsenceOfCountryInput, { optional: true })
  absences?: AbsenceOfCountryInput[] | null;
}
