import type { EventEffect } from '@peildatum/timeline';

import type { AuditEvent } from '../audit.js';
import { eventInJson } from './event-json.js';

const silent = {
  state: 'none-by-silence',
  level: null,
  framework: null,
  certainty: 'as-recorded',
  candidates: null,
  instrument: 'wbv-2031-1',
};
const open = {
  ...silent,
  certainty: 'uncertain',
  candidates: [{ state: 'graded', level: 'higher', instrument: null }],
};
const change = (more: object) =>
  ({
    country: 'ML',
    topic: 'article-15c',
    region: { id: 'ML-7', name: 'Gao “é”' },
    from: '..',
    until: '2031-03-10',
    before: silent,
    after: open,
    ...more,
  }) as unknown as EventEffect;
const row = { id: 'a', what: { nl: 'een "woord"', en: 'a\nword' }, why: null };

describe('an event of an audit as JSON', () => {
  it.each([
    ['without effect', []],
    ['of a region and of a country', [change({}), change({ region: null, topic: 'a-"topic"' })]],
    ['where the region is not there on one side', [change({ before: null }), change({ after: null })]],
    ['with sides that lines share and one that reads the same', [change({}), change({ after: { ...open } })]],
  ])('is what JSON.stringify writes, %s', (_, effect) => {
    const event = { ...row, effect } as unknown as AuditEvent;
    expect(eventInJson(event)).toBe(JSON.stringify(event));
  });
});
