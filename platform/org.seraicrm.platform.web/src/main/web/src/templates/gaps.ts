/** What stands in a text for a value: as a template names it, or as a filled letter says that there is none. */
const GAP = /\[\[([^\]\n]+)\]\]|\$\{([A-Za-z][\w.-]*)\}/g;
const PLACEHOLDER = /\$\{([A-Za-z][\w.-]*)\}/g;

export interface Gap { label: string; from: number; to: number }

/** The places of a letter that were not filled in, in their order. */
export function gapsIn(text: string): Gap[] {
  return [...text.matchAll(GAP)].map((found) => ({ label: found[1] ?? found[2] ?? "", from: found.index, to: found.index + found[0].length }));
}

/** A text in pieces, the gaps marked. */
export function pieces(text: string): Array<{ text: string; gap: boolean }> {
  const all: Array<{ text: string; gap: boolean }> = [];
  let at = 0;
  for (const { label, from, to } of gapsIn(text)) {
    if (from > at) all.push({ text: text.slice(at, from), gap: false });
    all.push({ text: label, gap: true });
    at = to;
  }
  if (at < text.length) all.push({ text: text.slice(at), gap: false });
  return all;
}

/** The placeholders of a text that there aren't, each once. */
export function unknownIn(text: string, known: Set<string>): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((found) => found[1] ?? ""))].filter((name) => !known.has(name));
}
