/** The data of a gazetteer contradicts itself. Our own fault when it is the committed data. */
export class GazetteerDataError extends Error {
  readonly code = 'gazetteer-data-inconsistent';

  /** @param faults every fault that was found, one sentence each */
  constructor(readonly faults: readonly string[]) {
    super(`the gazetteer's data is inconsistent:\n${faults.join('\n')}`);
    this.name = 'GazetteerDataError';
  }
}
