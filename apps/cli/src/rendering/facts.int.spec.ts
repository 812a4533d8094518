import { readdirSync, readFileSync } from 'node:fs';

import type { PolicyEvent, PolicyEventType } from '@peildatum/application';
import { describe, expect, it } from '@jest/globals';
import { eventVersions, upcasters, type JsonFields } from '@peildatum/policy';

import { widthOf } from '../terminal/text.js';
import { factLines } from './facts.js';
import type { Page } from './page.js';

/** The events that are kept of every released version. */
const folder = new URL('../../../../libs/policy/src/model/fixtures/', import.meta.url);
const types = readdirSync(folder).map((file) => [file.replace(/\.v\d+\.json$/, ''), file] as const);

/** As a ledger gives them back: brought to the shape of today. */
function eventsIn(type: string, file: string): PolicyEvent[] {
  const kept: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  const version = Number(/\.v(\d+)\.json$/.exec(file)![1]);
  return [kept].flat().map((data) => {
    let fields = data as JsonFields;
    for (let from = version; from < eventVersions[type as PolicyEventType]; from += 1)
      fields = upcasters[type as PolicyEventType]![from]!(fields);
    return { type, data: fields } as unknown as PolicyEvent;
  });
}

describe('every event that was ever released', () => {
  it.each(types)('%s is told within the page, in both languages', (type, file) => {
    for (const event of eventsIn(type, file))
      for (const language of ['nl', 'en'] as const) {
        const page: Page = { language, width: 70, countries: new Map() };
        const lines = factLines(page, event);
        expect(lines.length).toBeGreaterThan(0);
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(70);
        expect(lines.join('\n')).not.toMatch(/undefined|null|\[object/);
      }
  });
});
