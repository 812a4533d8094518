import type { ChangeSide, EventEffect } from '@peildatum/timeline';

import type { AuditEvent } from '../audit.js';

/** An event with its effect as `JSON.stringify` writes it. What an event brings or takes away mostly is the same for many regions: each side is written once. */
export function eventInJson({ effect, ...row }: AuditEvent): string {
  const sides = new Map<ChangeSide, string>();
  const side = (told: ChangeSide): string => {
    let text = sides.get(told);
    if (text === undefined) sides.set(told, (text = JSON.stringify(told)));
    return text;
  };
  const changed = ({ country, topic, region, from, until, before, after }: EventEffect) =>
    `{"country":"${country}","topic":${JSON.stringify(topic)},"region":${JSON.stringify(region)},"from":"${from}","until":"${until}","before":${side(before)},"after":${side(after)}}`;
  return `${JSON.stringify(row).slice(0, -1)},"effect":[${effect.map(changed).join()}]}`;
}
