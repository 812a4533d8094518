import { KeptAnswers } from './kept-answers.js';

const answer = (text: string) => Buffer.from(text);

describe('kept answers', () => {
  it('are found while the register stands where it stood', () => {
    const kept = new KeptAnswers(1_000);
    expect(kept.find('1', 'a')).toBeUndefined();
    kept.keep('1', 'a', answer('first'));
    expect(kept.find('1', 'a')?.toString()).toBe('first');
    expect(kept.find('1', 'b')).toBeUndefined();
  });

  it('are forgotten when something new is recorded', () => {
    const kept = new KeptAnswers(1_000);
    kept.find('1', 'a');
    kept.keep('1', 'a', answer('first'));
    expect(kept.find('2', 'a')).toBeUndefined();
    expect(kept.find('1', 'a')).toBeUndefined();
  });

  it('are none where there is no room at all', () => {
    const kept = new KeptAnswers(0);
    kept.find('1', 'a');
    kept.keep('1', 'a', answer('first'));
    expect(kept.find('1', 'a')).toBeUndefined();
  });

  it('are not taken in when they come too late', () => {
    const kept = new KeptAnswers(1_000);
    kept.find('1', 'a');
    kept.find('2', 'a');
    kept.keep('1', 'a', answer('of before'));
    expect(kept.find('2', 'a')).toBeUndefined();
  });

  it('go in the order in which they were last asked when there is no room', () => {
    const kept = new KeptAnswers(10);
    kept.find('1', '');
    kept.keep('1', 'a', answer('aaaa'));
    kept.keep('1', 'b', answer('bbbb'));
    kept.find('1', 'a');
    kept.keep('1', 'c', answer('cccc'));
    expect(kept.find('1', 'b')).toBeUndefined();
    expect(kept.find('1', 'a')?.toString()).toBe('aaaa');
    expect(kept.find('1', 'c')?.toString()).toBe('cccc');
    kept.keep('1', 'd', answer('far too long for it'));
    expect(kept.find('1', 'd')).toBeUndefined();
  });
});
