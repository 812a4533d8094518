import { Controller, Post, Req, Res } from '@nestjs/common';
import { AttestCoverage, CorrectCountryRecording, StateNoPolicy } from '@peildatum/application';
import { AbsenceInput, CorrectionInput, CoverageInput } from '@peildatum/application/input';
import type { FastifyReply } from 'fastify';

import { bodyExamples } from '../openapi/body-examples.js';
import { RecordsCountryFact } from '../openapi/operation.js';
import { Recorder, type CountryRequest } from '../recording/recorder.js';

/** What was searched for a country, and what a source says of the absence of policy. */
@Controller('v1/countries/:iso')
export class CountryFactsController {
  constructor(private readonly recorder: Recorder) {}

  @Post('coverage')
  @RecordsCountryFact({
    id: 'attestCoverage',
    summary: 'Attest what was searched',
    description:
      'These sources were searched for this period, both days inclusive, and all that was found is recorded. It makes answers in the period certain.',
    body: CoverageInput,
    example: bodyExamples.coverage,
  })
  coverage(@Req() request: CountryRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.recorder.aboutCountry(request, reply, AttestCoverage);
  }

  @Post('absences')
  @RecordsCountryFact({
    id: 'stateNoPolicy',
    summary: 'Record that a source says there was no country policy',
    description: 'Without it, a country of which nothing is recorded is `unknown`, never `no-policy`.',
    body: AbsenceInput,
    example: bodyExamples.absence,
  })
  absence(@Req() request: CountryRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.recorder.aboutCountry(request, reply, StateNoPolicy);
  }

  @Post('corrections')
  @RecordsCountryFact({
    id: 'correctCountryRecording',
    summary: 'Correct our own mistake in what was attested or stated of a country',
    description:
      'Replaces fields of one event, or voids it, for every question about what the register knew from now on.',
    body: CorrectionInput,
    example: bodyExamples.countryCorrection,
  })
  correction(@Req() request: CountryRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.recorder.aboutCountry(request, reply, CorrectCountryRecording);
  }
}
