/** The coordinates of a question, by the names of the HTTP interface. */
export interface Moments {
  readonly peildatum?: string;
  readonly geldigOp?: string;
  readonly inWerkingOp?: string;
  readonly beschikbaarOp?: string;
  readonly openbaarOp?: string;
}

/** A question as a user puts it, whichever way. */
export type Question =
  | { readonly about: 'region'; readonly country: string; readonly region: string; readonly moments: Moments }
  /** Under article 15c, as every question of the command line that names no topic. */
  | { readonly about: 'country'; readonly country: string; readonly moments: Moments }
  | { readonly about: 'map'; readonly country: string; readonly moments: Moments }
  | { readonly about: 'differences'; readonly country: string; readonly from: string; readonly to: string };

export const ofRegion = (country: string, region: string, moments: Moments): Question => ({
  about: 'region',
  country,
  region,
  moments,
});
export const ofCountry = (country: string, moments: Moments): Question => ({
  about: 'country',
  country,
  moments,
});

/** The question as words of the command line. */
export function asWords(question: Question): string[] {
  switch (question.about) {
    case 'region':
      return ['lookup', question.country, question.region, ...flags(question.moments)];
    case 'country':
      return ['lookup', question.country, ...flags(question.moments)];
    case 'map':
      return ['map', question.country, ...flags(question.moments)];
    case 'differences':
      return ['diff', question.country, '--from', question.from, '--to', question.to];
  }
}

/** The question as path and query of the HTTP interface. */
export function asPath(question: Question): string {
  const country = `/v1/countries/${encodeURIComponent(question.country)}`;
  switch (question.about) {
    case 'region':
      return `${country}/regions/${encodeURIComponent(question.region)}/grading?${query({ ...question.moments })}`;
    case 'country':
      return `${country}/policy?${query({ topic: 'article-15c', ...question.moments })}`;
    case 'map':
      return `${country}/gradings?${query({ ...question.moments })}`;
    case 'differences':
      return `${country}/differences?${query({ from: question.from, to: question.to })}`;
  }
}

function flags(moments: Moments): string[] {
  return Object.entries(moments).flatMap(([name, value]) => [
    `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    String(value),
  ]);
}

function query(parameters: Readonly<Record<string, string | undefined>>): string {
  return new URLSearchParams(
    Object.entries(parameters).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
}
