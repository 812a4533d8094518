import { MappedText } from '../text/index.js';

const separator =
  /\s*[,;]\s*(?:(?:en|of|alsmede|evenals|alsook)\s+)?|\s+(?:en\/of|en|of|alsmede|evenals|alsook)\s+|(?<=-)(?:en|of)\s+/g;

/** The names of an enumeration, with what shared stems leave out put back: "Noord- en Zuid-Kivu" names two. */
export function namesIn(list: MappedText): MappedText[] {
  return withStems(outsideBrackets(list).filter(({ text }) => text !== ''));
}

/** Splits at commas and "en", not inside brackets. */
function outsideBrackets(list: MappedText): MappedText[] {
  const names: MappedText[] = [];
  let from = 0;
  for (const match of list.text.matchAll(separator)) {
    const before = list.text.slice(0, match.index);
    if (count(before, '(') > count(before, ')')) continue;
    names.push(list.slice(from, match.index).trim());
    from = match.index + match[0].length;
  }
  return [...names, list.slice(from).trim()];
}

const stem =
  /^((?:de |het )?(?:regio|provincie|district|deelstaat|staat)(?:s|’s|'s|en)?\s+)?(Noord|Zuid|Oost|West|Centraal|Midden|Haut|Bas|Boven|Beneden|Opper|Neder|North|South|East|West|Central)(-?)$/i;
const headed =
  /^(?:Noord|Zuid|Oost|West|Centraal|Midden|Haut|Bas|Boven|Beneden|Opper|Neder|North|South|East|West|Central)(-\s?|\s)(\S.*)$/i;

/** "Noord-" or, with the hyphen forgotten, "Noord": its head is that of the next name that has one. */
function withStems(names: readonly MappedText[]): MappedText[] {
  return names.map((name, index) => {
    const match = stem.exec(name.text);
    if (match === null) return name;
    const next = names.slice(index + 1).find(({ text }) => !stem.test(text));
    const head = next && headed.exec(next.text);
    if (next === undefined || head === null || head === undefined) return name;
    const withoutHyphen = match[3] === '-' ? name.slice(0, name.length - 1) : name;
    const own = next.slice(next.length - head[2]!.length);
    const bare = own.text.replace(/\s*\(.*$/, '');
    return MappedText.join(name.raw, [
      withoutHyphen,
      MappedText.standingFor(name.raw, '-', name.spanOf(name.length - 1)),
      own.slice(0, bare.length),
    ]);
  });
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
