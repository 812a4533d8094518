/** The faults that are to come, each for the next calls that reach its step. */
export class Faults {
  #planned = [];
  /** Every fault that struck, oldest first. */
  struck = [];
  plan(...faults) {
    for (const fault of faults) this.#planned.push({ fault, left: fault.times ?? 1 });
  }
  clear() {
    this.#planned = [];
  }
  get pending() {
    return this.#planned.reduce((sum, { left }) => sum + left, 0);
  }
  /** The fault that strikes a call at this step, if any; `delivered` counts the events sent so far. */
  strike(step, delivered = 0) {
    const found = this.#planned.find(
      ({ fault, left }) => left > 0 && fault.step === step && (fault.after ?? 0) <= delivered,
    );
    if (found === undefined) return undefined;
    found.left -= 1;
    this.#planned = this.#planned.filter(({ left }) => left > 0);
    this.struck.push(found.fault);
    return found.fault;
  }
}
//# sourceMappingURL=faults.js.map
