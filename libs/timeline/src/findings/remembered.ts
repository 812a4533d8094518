import type { Finding } from '../finding.js';
import type { AboutFindings } from './findings-of.js';

/** As many countries as there are. */
const kept = 256;

/** Remembers the last lists of findings of one country: a prefix of the log never changes, so neither does what is found in it. */
export class RememberedFindings {
  private readonly lists = new Map<string, readonly Finding[]>();

  constructor(private readonly find: (about: AboutFindings) => readonly Finding[]) {}

  of(about: AboutFindings): readonly Finding[] {
    if (about.country === null) return this.find(about);
    const key = `${about.country} ${about.today} ${about.prefix}`;
    const known = this.lists.get(key);
    if (known !== undefined) return known;
    const found = this.find(about);
    if (this.lists.size >= kept) this.lists.delete(this.lists.keys().next().value!);
    this.lists.set(key, found);
    return found;
  }
}
