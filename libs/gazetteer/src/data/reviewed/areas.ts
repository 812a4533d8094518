import type { AreaRow } from '../../data-shape.js';

const CORPUS = 'named in chapter C7 of the Vreemdelingencirculaire, versions of 1 January 2014 and later';
const NO_LINE = `${CORPUS}, without a line that says which regions it covers`;

const area = (country: string, name: string, spellings: readonly string[], comprises: readonly string[] | null, source: string): AreaRow => ({ country, name, spellings, comprises, source });

/** Areas that policy texts name and no single region covers. */
export const reviewedAreas: readonly AreaRow[] = [
  area('AZ', 'Nagorny Karabach', ['Nagorno-Karabach', 'Nagorno-Karabakh', 'Berg-Karabach', 'Hoog-Karabach'], null, NO_LINE),
  area('AZ', 'Hoofdgebied van Azerbeidzjan', ['hoofdgebied Azerbeidzjan'], null, NO_LINE),
  area('CD', 'Oost-Congo', ['het oosten van Congo DRC', 'oosten van Congo DRC', 'Oostelijk Congo'], null, `${CORPUS} up to 12 February 2014 as the region of the areas it lists there; no line of its own`),
  area('IQ', 'Koerdische Autonome Regio', ['KAR', 'Koerdistan', 'Iqlīm Kūrdistān', 'Kurdistan Region', 'Koerdische Regio', 'Noord-Irak', 'Kurdistan Region of Iraq', 'Iraaks Koerdistan'],
    ['IQ-AR', 'IQ-DA', 'IQ-SU', 'IQ-SU.halabja'], `${CORPUS}; ISO 3166-2:IQ-KR with the governorates ISO places under it, and Halabja that split off from one of them`),
  area('IQ', 'Centraal- en Zuid-Irak', ['Centraal-en Zuid-Irak', 'Zuid- en Centraal-Irak', 'Centraal Irak en Zuid-Irak'], null, NO_LINE),
  area('IQ', 'Centraal-Irak', [], null, NO_LINE),
  area('IQ', 'Zuid-Irak', [], null, NO_LINE),
  area('ML', 'Noord-Mali', ['het noorden van Mali', 'Azawad'], null, 'named in the documents on Mali without a line that says which regions it covers'),
  area('ML', 'Liptako-Gourma', ['drielandengebied', 'Liptako Gourma'], null, 'a cross-border area, named in the letter to the House of 2022 on security in the Sahel'),
  area('NG', 'Noordelijke deelstaten', ['noordelijke deelstaten van Nigeria', 'Noord-Nigeria'], null, NO_LINE),
  area('SD', 'Darfur', ['Darfoer', 'Greater Darfur'], ['SD-DN', 'SD-DS', 'SD-DW', 'SD-DC', 'SD-DE'], `${CORPUS}, which itself glosses it as North, South and West; since 2012 the five states that bear the name`),
  area('SD', 'Kordofan', [], ['SD-KN', 'SD-KS', 'SD-GK'], 'the states that bear the name'),
  area('SO', 'Somaliland', [], null, `${NO_LINE}; an unrecognised state with disputed borders in Sanaag and Sool`),
  area('SO', 'Puntland', [], null, `${NO_LINE}; its border in Mudug, Sanaag and Sool is disputed`),
  area('SO', 'Noord-Galkayo', ['North Galkayo', 'Galkayo-Noord'], null, `${CORPUS}; the north of a town in Mudug`),
  area('SO', 'Noord-Somalië', ['Northern Somalia'], null, NO_LINE),
  area('SO', 'Centraal- en Zuid-Somalië', ['Zuid- en Centraal-Somalië', 'Zuid-en Centraal-Somalië', 'South and Central Somalia'], null, NO_LINE),
  area('SO', 'Centraal-Somalië', ['Centraal Somalië'], null, NO_LINE),
  area('SO', 'Zuid-Somalië', ['Zuid Somalië'], null, NO_LINE),
];
