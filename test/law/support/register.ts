import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Answer } from '@peildatum/timeline';

import {
  everybody,
  officer,
  openApplication,
  type TestedApplication,
} from '../../../libs/application/src/testing/open-application.js';
import { jsonFile } from '../../../libs/application/src/testing/samples.js';
import {
  GetCase,
  GetDifference,
  GetFindings,
  GetGrading,
  GetInstrument,
  GetMap,
  GetProvision,
} from '../../../libs/application/src/reading/queries.js';
import { RecordDossiers } from '../../../libs/application/src/writing/commands.js';

type Days = Readonly<Record<string, string>>;

/** A register in memory, written as a policy officer writes and asked as anybody asks. */
export class Register {
  private constructor(private readonly application: TestedApplication) {}

  /** A register with these instrument files in it, recorded one after the other. */
  static async of(...files: readonly object[]): Promise<Register> {
    const register = new Register(await openApplication());
    for (const file of files) await register.record(file);
    return register;
  }

  /** A register with the files of a folder in it, recorded together. */
  static async ofFolder(path: string): Promise<Register> {
    const register = new Register(await openApplication());
    const files = readdirSync(path).map((name) => ({
      name,
      content: readFileSync(join(path, name), 'utf8'),
    }));
    await register.application.run(new RecordDossiers(files, officer));
    return register;
  }

  async record(...files: readonly object[]): Promise<void> {
    await this.application.run(
      new RecordDossiers(
        files.map((file, place) => jsonFile(`file-${place}.json`, file)),
        officer,
      ),
    );
  }

  /** The codes of the faults for which it is refused. */
  async refusal(file: object): Promise<readonly string[]> {
    return this.record(file).then(
      () => [],
      (error: unknown) => (error as { faults: readonly { code: string }[] }).faults.map(({ code }) => code),
    );
  }

  /** Of Mali, unless the days name another country. A day is the peildatum. */
  answer(region: string | null, days: string | Days, topic?: string): Promise<Answer> {
    return this.application.ask(new GetGrading({ ...this.#asked(region, days), topic }, everybody));
  }

  /** The level, or the state where there is none; of an uncertain answer those of its readings. */
  async standing(region: string | null, days: string | Days, topic?: string): Promise<string> {
    const { certainty, candidates, level, state } = await this.answer(region, days, topic);
    return certainty === 'uncertain'
      ? candidates!.map((one) => one.level ?? one.state).join(' or ')
      : (level ?? state);
  }

  async notices(region: string | null, days: string | Days, topic?: string): Promise<readonly string[]> {
    return (await this.answer(region, days, topic)).notices.map(({ code }) => code);
  }

  instrument(id: string) {
    return this.application.ask(new GetInstrument(id, officer));
  }

  map(peildatum: string) {
    return this.application.ask(new GetMap({ country: 'ML', peildatum }, everybody));
  }

  difference(from: string, to: string) {
    return this.application.ask(new GetDifference({ country: 'ML', from, to }, everybody));
  }

  findings(code?: string) {
    return this.application.ask(new GetFindings({ code }, everybody)).then(({ findings }) => findings);
  }

  cited(citation: string, peildatum: string) {
    return this.application.ask(new GetProvision({ citation, peildatum }, everybody));
  }

  case(region: string, dates: Days) {
    return this.application.ask(
      new GetCase(
        { country: 'ML', region, dates: Object.entries(dates).map((one) => one.join('=')) },
        everybody,
      ),
    );
  }

  close(): Promise<void> {
    return this.application.close();
  }

  #asked(region: string | null, days: string | Days) {
    return {
      country: 'ML',
      ...(region === null ? {} : { region }),
      ...(typeof days === 'string' ? { peildatum: days } : days),
    };
  }
}
