import { resting, type Draft } from '../grounds.js';
import type { NotedParagraph } from '../text/index.js';

const minister = /^De (?:Minister|Staatssecretaris)\b[^.]*?,?$/;
const mandate = /^namens deze[,:]?$/i;
const personName = /^(?:(?:mr|drs|dr|ir|prof)\. ?)*(?:\p{Lu}\.){1,5} ?(?:[a-z’']+ ){0,3}\p{Lu}[\p{L}’' -]+$/u;

/** The office that signed and in whose name; the person only as printed under the published decision. */
export function readSignatory(paragraphs: readonly NotedParagraph[]): Draft {
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines.map(({ text }) => text));
  const start = lines.findIndex(({ text }, index) => minister.test(text) && isSigned(lines.slice(index + 1)));
  if (start < 0) return undefined;
  const issuer = lines[start]!;
  const office = issuer.text.replace(/^De /, '').replace(/,$/, '');
  const below = lines.slice(start + 1, start + 4);
  if (!mandate.test(below[0]!.text)) {
    return resting({ office, name: resting(below[0]!.text, below[0]!) }, issuer);
  }
  const name = below.find(({ text }) => personName.test(text));
  const acting = below.slice(1).find((line) => line !== name);
  if (acting === undefined) return undefined;
  return {
    office: resting(acting.text.replace(/^de /i, ''), acting),
    mandate: resting(`namens de ${office}`, issuer),
    name: name === undefined ? undefined : resting(name.text, name),
  };
}

function isSigned(below: readonly { readonly text: string }[]): boolean {
  const next = below[0]?.text ?? '';
  return mandate.test(next) || personName.test(next);
}
