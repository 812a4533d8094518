import type { IQueryHandler } from '@nestjs/cqrs';
import { article15c, knownTopics, type Topic } from '@peildatum/policy';
import type {
  Answer,
  DifferenceAnswer,
  GradingsAnswer,
  AssessedHistory,
  KnowledgeDifferenceAnswer,
  MapAnswer,
} from '@peildatum/timeline';

import type { ApplicationParts } from '../application-parts.js';
import { codeOf, idOf, Parameters } from './parameters.js';
import {
  GetDifference,
  GetGrading,
  GetGradings,
  GetHistory,
  GetKnowledgeDifference,
  GetMap,
  GetPolicy,
} from './queries.js';
import type { PolicyAnswer } from './results.js';

export class GetGradingHandler implements IQueryHandler<GetGrading> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ parameters, asker }: GetGrading): Promise<Answer> {
    const read = Parameters.of(this.parts);
    const country = read.country(parameters.country);
    const region = read.region(country, parameters.region);
    const topic = read.topic(parameters.topic);
    const moments = read.moments(parameters);
    read.done();
    if (region !== null) read.mustExist(region, moments!);
    const question = { country: codeOf(country!), region: idOf(region), topic, moments: moments! };
    return this.parts.live.for(asker).answer(question);
  }
}

export class GetPolicyHandler implements IQueryHandler<GetPolicy> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ parameters, asker }: GetPolicy): Promise<PolicyAnswer> {
    const read = Parameters.of(this.parts);
    const country = read.country(parameters.country);
    const region = read.region(country, parameters.region);
    const moments = read.moments(parameters);
    read.done();
    if (region !== null) read.mustExist(region, moments!);
    const code = codeOf(country!);
    const timeline = this.parts.live.for(asker);
    const stated = timeline.statedTopics(code).filter((topic) => !isKnown(topic));
    const topics = [...(knownTopics as readonly string[] as readonly Topic[]), ...[...stated].sort()].map(
      (topic) => timeline.answer({ country: code, region: idOf(region), topic, moments: moments! }),
    );
    const { asked, foot, example, ledger, region: shown } = topics[0]!;
    return { country: code, region: shown, asked, topics, foot, example, ledger };
  }
}

export class GetMapHandler implements IQueryHandler<GetMap> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ parameters, asker }: GetMap): Promise<MapAnswer> {
    const read = Parameters.of(this.parts);
    const country = read.country(parameters.country);
    const topic = read.topic(parameters.topic);
    const moments = read.moments(parameters);
    read.done();
    return this.parts.live.for(asker).map(codeOf(country!), topic, moments!);
  }
}

export class GetGradingsHandler implements IQueryHandler<GetGradings> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ parameters, asker }: GetGradings): Promise<GradingsAnswer> {
    const read = Parameters.of(this.parts);
    const level = read.level(parameters.level);
    const moments = read.moments(parameters);
    read.done();
    return this.parts.live.for(asker).gradings(level, moments!);
  }
}

export class GetHistoryHandler implements IQueryHandler<GetHistory> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ parameters, asker }: GetHistory): Promise<AssessedHistory> {
    const read = Parameters.of(this.parts);
    const country = read.country(parameters.country);
    const region = read.region(country, parameters.region);
    const topic = read.topic(parameters.topic);
    const { beschikbaarOp, openbaarOp, application } = parameters;
    const moments = read.moments({ beschikbaarOp, openbaarOp, application });
    read.done();
    return this.parts.live.for(asker).history(codeOf(country!), idOf(region), topic, moments!);
  }
}

export class GetDifferenceHandler implements IQueryHandler<GetDifference> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ parameters, asker }: GetDifference): Promise<DifferenceAnswer> {
    const read = Parameters.of(this.parts);
    const country = read.country(parameters.country);
    if (read.topic(parameters.topic) !== article15c) read.fault(onlyGradings);
    const { beschikbaarOp, openbaarOp, application } = parameters;
    read.moments({ beschikbaarOp, openbaarOp, application });
    const from = read.day(parameters.from, 'from', { beschikbaarOp, openbaarOp, application });
    const to = read.day(parameters.to, 'to', { beschikbaarOp, openbaarOp, application });
    read.done();
    return this.parts.live.for(asker).difference(codeOf(country!), from!, to!);
  }
}

export class GetKnowledgeDifferenceHandler implements IQueryHandler<GetKnowledgeDifference> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ parameters, asker }: GetKnowledgeDifference): Promise<KnowledgeDifferenceAnswer> {
    const read = Parameters.of(this.parts);
    const country = read.country(parameters.country);
    if (read.topic(parameters.topic) !== article15c) read.fault(onlyGradings);
    const { openbaarOp, application } = parameters;
    read.moments({ openbaarOp, application });
    const on = read.day(parameters.on, 'on', { openbaarOp, application });
    const known = read.moment(parameters.known, 'known');
    const and = read.moment(parameters.and, 'and');
    if (known !== undefined && and !== undefined && known > and) read.fault(reversedMoments);
    read.done();
    return this.parts.live.for(asker).knowledgeDifference(codeOf(country!), on!, known!, and!);
  }
}

function isKnown(topic: Topic): boolean {
  return (knownTopics as readonly string[]).includes(topic);
}

const reversedMoments = {
  code: 'moments-reversed',
  path: 'known',
  nl: '“known” ligt na “and”; geef eerst het vroegste moment.',
  en: '“known” lies after “and”; give the earlier moment first.',
};
const onlyGradings = {
  code: 'topic-not-compared',
  path: 'topic',
  nl: 'Alleen gradaties (article-15c) worden vergeleken.',
  en: 'Only gradings (article-15c) are compared.',
};
