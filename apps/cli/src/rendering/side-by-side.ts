import { dash, type MapAnswer } from '@peildatum/application';

import { countryOn, heading, type Page } from './page.js';
import { codeOf, readingsOf } from './regions.js';
import { table } from './table.js';

/** A map and what to call it above its column. */
export interface TitledMap {
  readonly title: string;
  readonly map: MapAnswer;
}

/**
 * All regions of one country under each of several maps, in the order in which they are first met. A region that a map
 * does not have was outside its own period then: a dash. `readings`: name the readings of what is uncertain, and tell how certain the rest is.
 */
export function sideBySide(page: Page, maps: readonly TitledMap[], { readings = false } = {}): string[] {
  const first = maps[0];
  if (first === undefined) return [];
  const names = new Map(
    maps.flatMap(({ map }) => map.regions.map(({ region }) => [region.id, region.name] as const)),
  );
  const rows = [...names].map(([id, name]) => [
    name,
    ...maps.map(({ map }) => {
      const row = map.regions.find(({ region }) => region.id === id);
      if (row === undefined) return dash;
      if (!readings) return codeOf(row);
      return row.certainty === 'uncertain'
        ? `uncertain: ${readingsOf(row)}`
        : `${codeOf(row)}, ${row.certainty}`;
    }),
  ]);
  const columns = [
    { title: page.language === 'nl' ? 'Regio' : 'Region' },
    ...maps.map(({ title }) => ({ title, wraps: true, least: 15 })),
  ];
  return [
    ...heading(page, `${countryOn(page, first.map.country)}, ${first.map.topic}`).slice(1),
    ...table(columns, rows, page.width),
  ];
}
