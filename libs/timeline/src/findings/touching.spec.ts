import { article15c, type CivilDate, type InstrumentId, type Topic } from '@peildatum/policy';
import type { Finding } from '../finding.js';
import { touches, type Subjects } from './touching.js';

const own = 'wbv-a' as InstrumentId;
const subjects: Subjects = {
  topics: new Set([article15c]),
  instruments: new Set([own]),
  events: new Set(['event-1']),
  days: ['2031-03-10' as CivilDate, '2031-03-20' as CivilDate],
};
const between = (from: string, until: string) => ({ from, until }) as Finding['period'];
const about = (fields: Partial<Finding>): Finding =>
  ({ topic: null, instrument: 'wbv-b' as InstrumentId, events: [], period: null, ...fields }) as Finding;

it.each<[string, Partial<Finding>, boolean]>([
  ['on its topic', { topic: article15c }, true],
  ['on another topic, though about its document', { topic: 'other' as Topic, instrument: own }, false],
  ['about its document', { instrument: own }, true],
  ['about another document', {}, false],
  ['about another document by one of its events', { events: ['event-1'] }, true],
  ['about the country as a whole', { instrument: null }, true],
  ['that may hold its first day', { instrument: own, period: between('..', '2031-03-11') }, true],
  ['that ends before its first day', { instrument: own, period: between('..', '2031-03-10') }, false],
  ['that begins after its last day', { instrument: own, period: between('2031-03-21', '..') }, false],
])('a finding %s touches an answer: %#', (_name, fields, expected) => {
  expect(touches(about(fields), subjects)).toBe(expected);
});
