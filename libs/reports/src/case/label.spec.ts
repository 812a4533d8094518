import type { Standing } from '@peildatum/timeline';
import { standingInShort } from './label.js';

const standing = (told: Partial<Standing>) =>
  standingInShort({
    level: null,
    framework: null,
    certainty: 'certain',
    candidates: null,
    ...told,
  } as Standing);

describe('what stood on a day, in a few words', () => {
  it('does not say of a text that names other regions that it is silent on the subject', () => {
    expect(standing({ state: 'none-by-silence', framework: 'binary' })).toEqual({
      nl: 'niet genoemd (none-by-silence, certain)',
      en: 'not named (none-by-silence, certain)',
    });
  });

  it('gives no reading for the others where there are several', () => {
    const candidates = [{ state: 'none-by-silence', level: null }] as unknown as Standing['candidates'];
    expect(standing({ state: 'unknown', certainty: 'uncertain', candidates }).nl).toBe(
      'niet vast te stellen (none-by-silence, uncertain)',
    );
  });
});
