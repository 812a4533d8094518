import { Silence } from './failure.js';

/** The answer, or Silence after the time. What comes later is nobody's: it is neither waited for nor told. */
export function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  return whileAlive(milliseconds, () => answer);
}

/**
 * The answer of work that shows signs of life, or Silence once there was none for the time. `isOver` tells the work that
 * nobody waits for it any more.
 */
export function whileAlive<T>(
  milliseconds: number,
  work: (signs: { alive(): void; isOver(): boolean }) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let over = false;
    const timer = setTimeout(
      () => {
        over = true;
        reject(new Silence(milliseconds));
      },
      Math.max(0, milliseconds),
    );
    const settle = (how: () => void): void => {
      clearTimeout(timer);
      if (over) return;
      over = true;
      how();
    };
    work({ alive: () => void (over ? undefined : timer.refresh()), isOver: () => over }).then(
      (answer) => settle(() => resolve(answer)),
      (error: unknown) => settle(() => reject(error)),
    );
  });
}
