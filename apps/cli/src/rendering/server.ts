import { say, type Bilingual } from '@peildatum/application';

import { point, type Page } from './page.js';

/** Who can write at a server: whoever has a token, nobody for want of a tokens file, or somebody at another server. */
export type Writes = 'with-token' | 'nobody' | 'elsewhere';

/** Where a server listens and what can be done there. */
export function serverLines(
  page: Page,
  { url, writes }: { readonly url: string; readonly writes: Writes },
): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  return [
    `${t(words.listens)} ${url}`,
    `  ${url}/v1/openapi.json`,
    `  ${url}/health/ready`,
    ...point(page, t(words[writes]), '  '),
    `  ${t(words.stop)}`,
  ];
}

const words = {
  listens: { nl: 'Luistert op', en: 'Listening on' },
  'with-token': {
    nl: 'Schrijven kan met een token uit PEILDATUM_TOKENS.',
    en: 'Writing needs a token from PEILDATUM_TOKENS.',
  },
  nobody: {
    nl: 'Schrijven kan niet: er is geen PEILDATUM_TOKENS.',
    en: 'Nobody can write: there is no PEILDATUM_TOKENS.',
  },
  elsewhere: {
    nl: 'Deze server beantwoordt alleen vragen; schrijven gaat bij een andere.',
    en: 'This server only answers; writing is done at another.',
  },
  stop: { nl: 'Stoppen: Ctrl-C', en: 'Stop: Ctrl-C' },
};
