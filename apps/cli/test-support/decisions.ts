import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An invented WBV 2026/7 that grades these regions of Mali. */
export const decision = (
  regions: string,
) => `Besluit van de Minister van Asiel en Migratie van 3 maart 2026, nummer WBV 2026/7, houdende wijziging van de Vreemdelingencirculaire 2000

Besluit:

ARTIKEL I

De Vreemdelingencirculaire 2000 wordt als volgt gewijzigd:

A

Paragraaf C7/23 Vc komt te luiden:

23. Het asielbeleid ten aanzien van Mali

23.4.2. Ernstige schade in de zin van artikel 29, eerste lid, aanhef en onder b, onderdeel 3°, Vw

De IND neemt voor Mali aan dat sprake is van een relatief lager niveau van willekeurig geweld in ${regions}.

ARTIKEL II

Dit besluit treedt in werking met ingang van 1 april 2026.

Den Haag, 3 maart 2026
`;

export function folder(): string {
  return mkdtempSync(join(tmpdir(), 'peildatum-read-'));
}

export function document(text: string): string {
  const path = join(folder(), 'besluit.txt');
  writeFileSync(path, text);
  return path;
}
