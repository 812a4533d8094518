import type { DayNumber } from '@peildatum/policy';
import type { AttestedDays } from '../record/country-record.js';
import { attestedThrough, isAttested, isAttestedThroughout } from './coverage.js';

const attested = (...days: readonly (readonly [DayNumber, DayNumber])[]): AttestedDays[] =>
  days.map(([from, through]) => ({ event: '', data: {} as AttestedDays['data'], from, through }));

describe('attested days', () => {
  const twice = attested([10, 20], [21, 30], [40, 50]);

  it('include their first and their last day', () => {
    expect([9, 10, 20, 30, 31].map((day) => isAttested(twice, day))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('cover a run only where every day of it was searched', () => {
    expect(isAttestedThroughout(twice, 12, 31)).toBe(true);
    expect(isAttestedThroughout(twice, 12, 32)).toBe(false);
    expect(isAttestedThroughout(twice, 25, 45)).toBe(false);
    expect(isAttestedThroughout(twice, 45, Infinity)).toBe(false);
    expect(isAttestedThroughout(twice, -Infinity, 15)).toBe(false);
  });

  it('reach to the end of the unbroken stretch that holds the day', () => {
    expect(attestedThrough(twice, 12)).toBe('1970-01-31');
    expect(attestedThrough(twice, 45)).toBe('1970-02-20');
  });

  it('are none where nobody searched', () => {
    expect(attestedThrough([], 12)).toBeNull();
    expect(isAttestedThroughout([], 1, 2)).toBe(false);
  });
});
