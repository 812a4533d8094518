import { Controller, Post, Req, Res } from '@nestjs/common';
import {
  CorrectRecording,
  NoteContradiction,
  RecordAct,
  RecordAdvice,
  RecordAdviceDecision,
  RecordEvidence,
} from '@peildatum/application';
import {
  ActInput,
  AdviceDecisionInput,
  AdviceInput,
  ContradictionInput,
  CorrectionInput,
  EvidenceInput,
} from '@peildatum/application/input';
import type { FastifyReply } from 'fastify';

import { bodyExamples } from '../openapi/body-examples.js';
import { RecordsFact } from '../openapi/operation.js';
import { Recorder, type InstrumentRequest } from '../recording/recorder.js';

/** What an instrument says, and our own mistakes in recording it. */
@Controller('v1/instruments/:id')
export class InstrumentTextsController {
  constructor(private readonly recorder: Recorder) {}

  @Post('acts')
  @RecordsFact({
    id: 'recordAct',
    summary: 'Record an act',
    description:
      'The part of a decision that sets or ends topics of countries. It governs from its entry, never from its recording.',
    body: ActInput,
    example: bodyExamples.act,
  })
  act(@Req() request: InstrumentRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.recorder.aboutInstrument(request, reply, RecordAct);
  }

  @Post('advice')
  @RecordsFact({
    id: 'recordAdvice',
    summary: 'Record advice on a country',
    description: 'Points offered to the minister. Advice never governs; it is shown beside answers.',
    body: AdviceInput,
    example: bodyExamples.advice,
  })
  advice(@Req() request: InstrumentRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.recorder.aboutInstrument(request, reply, RecordAdvice);
  }

  @Post('advice-decisions')
  @RecordsFact({
    id: 'recordAdviceDecision',
    summary: 'Record what was done with advice',
    description: 'Followed, partly, not or unknown, point by point, with the source that shows it.',
    body: AdviceDecisionInput,
    example: bodyExamples.adviceDecision,
  })
  adviceDecision(@Req() request: InstrumentRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.recorder.aboutInstrument(request, reply, RecordAdviceDecision);
  }

  @Post('evidence')
  @RecordsFact({
    id: 'recordEvidence',
    summary: 'Record figures and observations',
    description: 'Each with its measure, area, period and source. Nothing is summed or derived.',
    body: EvidenceInput,
    example: bodyExamples.evidence,
  })
  evidence(@Req() request: InstrumentRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.recorder.aboutInstrument(request, reply, RecordEvidence);
  }

  @Post('contradictions')
  @RecordsFact({
    id: 'noteContradiction',
    summary: 'Note that sources contradict one another',
    description: 'Noted, not solved: every statement keeps its source.',
    body: ContradictionInput,
    example: bodyExamples.contradiction,
  })
  contradiction(@Req() request: InstrumentRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.recorder.aboutInstrument(request, reply, NoteContradiction);
  }

  @Post('corrections')
  @RecordsFact({
    id: 'correctRecording',
    summary: 'Correct our own mistake',
    description:
      'The law did not change, our record of it was wrong. Replaces fields of one event, or voids it, for every question about what the register knew from now on.',
    body: CorrectionInput,
    example: bodyExamples.correction,
  })
  correction(@Req() request: InstrumentRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.recorder.aboutInstrument(request, reply, CorrectRecording);
  }
}
