import { Controller, Post, Req, Res } from '@nestjs/common';
import {
  AssessChange,
  ClaimDate,
  ExtendMoratorium,
  LapseProvision,
  NoteCourtFinding,
  RecordDisclosure,
  RecordPublication,
  RectifyInstrument,
  RenumberSection,
  WithdrawInstrument,
} from '@peildatum/application';
import {
  ChangeAssessmentInput,
  ClaimInput,
  CourtFindingInput,
  DisclosureInput,
  ExtensionInput,
  LapseInput,
  PublicationInput,
  RectificationInput,
  RenumberingInput,
  WithdrawalInput,
} from '@peildatum/application/input';
import type { FastifyReply } from 'fastify';

import { bodyExamples } from '../openapi/body-examples.js';
import { RecordsFact } from '../openapi/operation.js';
import { Recorder, type InstrumentRequest } from '../recording/recorder.js';

/** What happens to an instrument by law: from publication to withdrawal. */
@Controller('v1/instruments/:id')
export class InstrumentLegalLifeController {
  constructor(private readonly recorder: Recorder) {}

  @Post('publication')
  @RecordsFact({
    id: 'recordPublication',
    summary: 'Record the publication in the gazette',
    description: 'From it follows the entry of acts that enter on the day after.',
    body: PublicationInput,
    example: bodyExamples.publication,
  })
  publication(@Req() request: InstrumentRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.recorder.aboutInstrument(request, reply, RecordPublication);
  }

  @Post('disclosures')
  @RecordsFact({
    id: 'recordDisclosure',
    summary: 'Record that it was made public',
    description: 'Sent to the House, released on request, put on a website: what a party could have known.',
    body: DisclosureInput,
    example: bodyExamples.disclosure,
  })
  disclosure(@Req() request: InstrumentRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.recorder.aboutInstrument(request, reply, RecordDisclosure);
  }

  @Post('claims')
  @RecordsFact({
    id: 'claimDate',
    summary: "Record one source's statement of a date",
    description: 'The highest rank decides; equal ranks that differ make bounds.',
    body: ClaimInput,
    example: bodyExamples.claim,
  })
  claim(@Req() request: InstrumentRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.recorder.aboutInstrument(request, reply, ClaimDate);
  }

  @Post('rectifications')
  @RecordsFact({
    id: 'rectifyInstrument',
    summary: 'Record a rectification by law',
    description: "From its entry the new text is read in the old one's place.",
    body: RectificationInput,
    example: bodyExamples.rectification,
  })
  rectification(@Req() request: InstrumentRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.recorder.aboutInstrument(request, reply, RectifyInstrument);
  }

  @Post('withdrawal')
  @RecordsFact({
    id: 'withdrawInstrument',
    summary: 'Record the withdrawal by law',
    description: 'It ends from that day what the instrument still governs; nothing older revives.',
    body: WithdrawalInput,
    example: bodyExamples.withdrawal,
  })
  withdrawal(@Req() request: InstrumentRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.recorder.aboutInstrument(request, reply, WithdrawInstrument);
  }

  @Post('lapses')
  @RecordsFact({
    id: 'lapseProvision',
    summary: 'Record that a provision lapses by law',
    description: 'As a withdrawal, for one topic of one country.',
    body: LapseInput,
    example: bodyExamples.lapse,
  })
  lapse(@Req() request: InstrumentRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.recorder.aboutInstrument(request, reply, LapseProvision);
  }

  @Post('extensions')
  @RecordsFact({
    id: 'extendMoratorium',
    summary: 'Record the extension of a moratorium',
    description: 'A new end. After a lapse the gap stays, unless the text works back.',
    body: ExtensionInput,
    example: bodyExamples.extension,
  })
  extension(@Req() request: InstrumentRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.recorder.aboutInstrument(request, reply, ExtendMoratorium);
  }

  @Post('court-findings')
  @RecordsFact({
    id: 'noteCourtFinding',
    summary: 'Note what a court found',
    description: 'An annotation, never a change of policy (Awb 8:3).',
    body: CourtFindingInput,
    example: bodyExamples.courtFinding,
  })
  courtFinding(@Req() request: InstrumentRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.recorder.aboutInstrument(request, reply, NoteCourtFinding);
  }

  @Post('renumberings')
  @RecordsFact({
    id: 'renumberSection',
    summary: 'Record that a section was renumbered',
    description: 'The number changes, nothing else.',
    body: RenumberingInput,
    example: bodyExamples.renumbering,
  })
  renumbering(@Req() request: InstrumentRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.recorder.aboutInstrument(request, reply, RenumberSection);
  }

  @Post('assessments')
  @RecordsFact({
    id: 'assessChange',
    summary: 'Record what somebody holds a change to be',
    description:
      'Substantive, textual or contested, with the reason and who holds it so. Never derived from texts.',
    body: ChangeAssessmentInput,
    example: bodyExamples.assessment,
  })
  assessment(@Req() request: InstrumentRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.recorder.aboutInstrument(request, reply, AssessChange);
  }
}
