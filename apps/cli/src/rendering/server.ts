import { point, type Page } from './page.js';

/** Where a server listens and what can be done there. */
export function serverLines(
  page: Page,
  { url, writes }: { readonly url: string; readonly writes: boolean },
): string[] {
  const nl = page.language === 'nl';
  return [
    nl ? `Luistert op ${url}` : `Listening on ${url}`,
    `  ${url}/v1/openapi.json`,
    `  ${url}/health/ready`,
    ...point(
      page,
      writes
        ? nl
          ? 'Schrijven kan met een token uit PEILDATUM_TOKENS.'
          : 'Writing needs a token from PEILDATUM_TOKENS.'
        : nl
          ? 'Schrijven kan niet: er is geen PEILDATUM_TOKENS.'
          : 'Nobody can write: there is no PEILDATUM_TOKENS.',
      '  ',
    ),
    nl ? '  Stoppen: Ctrl-C' : '  Stop: Ctrl-C',
  ];
}
