import { civilDate, exactly, toDayNumber, type CountryCode, type Topic } from '@peildatum/policy';
import { silent } from '../reading/content.js';
import { sentenceFor, type SettledContent } from './sentences.js';

const day = toDayNumber(civilDate('2025-09-01'));
const context = {
  owner: { code: 'ML' as CountryCode, name: { nl: 'Mali', en: 'Mali' } },
  region: null,
  topic: 'vulnerable-minorities' as Topic,
  geldigOp: day,
  act: { nl: 'WBV 2025/11', en: 'WBV 2025/11' },
  statedIn: null,
  citation: null,
};
const nota = { nl: 'de nota van 22 april 2025', en: 'the nota of 22 April 2025' };

describe('the sentence on a topic that a section does not speak of', () => {
  const nothing = silent('none-by-silence', null, []) as SettledContent;

  it('names the day and the policy, and concludes nothing from it', () => {
    expect(sentenceFor(nothing, context)).toEqual({
      nl: 'Op 1 september 2025 bevatte het landgebonden beleid voor Mali hierover niets; daaruit volgt niets over de situatie.',
      en: 'The country policy for Mali contained nothing on this on 1 September 2025; nothing follows from that about the situation.',
    });
  });

  it('says from what it is known where the text is not held', () => {
    expect(sentenceFor(nothing, { ...context, statedIn: nota }).nl).toBe(
      'Voor zover bekend uit de nota van 22 april 2025 bevatte het landgebonden beleid voor Mali op 1 september 2025 hierover niets; daaruit volgt niets over de situatie.',
    );
  });

  it('says so where what it provided has ended', () => {
    const ended = silent('none-by-silence', exactly(day - 31), []) as SettledContent;
    expect(sentenceFor(ended, context).nl).toBe(
      'Op 1 september 2025 gold wat het landgebonden beleid voor Mali hierover bepaalde niet meer (sinds 1 augustus 2025); ouder beleid herleeft daardoor niet.',
    );
  });
});

it('a denial on another topic than article 15(c) names the topic', () => {
  const denied = silent('none-explicit', null, []) as SettledContent;
  expect(sentenceFor(denied, context).nl).toBe(
    'De tekst van WBV 2025/11 vermeldt uitdrukkelijk dat in Mali geen sprake is van wat valt onder “kwetsbare minderheidsgroepen” (stand op 1 september 2025).',
  );
});
