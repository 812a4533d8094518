import { Writable } from 'node:stream';

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { Output } from './output.js';
import { Progress } from './progress.js';

let written = '';
const error = () =>
  new Output(
    new Writable({
      write: (chunk, _encoding, done) => {
        written += String(chunk);
        done();
      },
    }),
  );

beforeEach(() => {
  written = '';
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('progress', () => {
  it('says nothing of what takes less than a second', () => {
    const progress = new Progress(error(), true);
    progress.start('bezig');
    jest.advanceTimersByTime(999);
    progress.stop();
    expect(written).toBe('');
  });

  it('tells a person at a terminal how far it is, and leaves a clean line', () => {
    const progress = new Progress(error(), true);
    progress.start('bezig');
    progress.detail('120.000 gebeurtenissen gelezen');
    jest.advanceTimersByTime(2_000);
    progress.stop();
    expect(written).toContain('bezig: 120.000 gebeurtenissen gelezen (2 s)');
    expect(written.endsWith('\r\u001b[2K')).toBe(true);
  });

  it('says nothing where nobody watches', () => {
    const progress = new Progress(error(), false);
    progress.start('bezig');
    jest.advanceTimersByTime(5_000);
    progress.stop();
    expect(written).toBe('');
  });
});
