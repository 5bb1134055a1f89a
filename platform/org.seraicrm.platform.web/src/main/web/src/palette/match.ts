/** What people type and what things are called, without case, accents and the strokes that Unicode doesn't take apart. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/ł/g, "l").replace(/ё/g, "е").trim();
}

const words = (text: string): string[] => plain(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");

const WORD = 1;
const BEGINNING = 0.9;
const INSIDE = 0.6;
const SLIP = 0.45;
const LETTERS = 0.25;
const LONG_ENOUGH_TO_FORGIVE = 4;

/**
 * How well a name fits what was typed: 0 for not at all, up to 1. Each typed word begins a word of the name, stands within one, or is one slip
 * of the finger away; else all letters come in their order.
 */
export function fit(typed: string, name: string): number {
  const wanted = words(typed);
  const known = words(name);
  if (wanted.length === 0 || known.length === 0) return 0;
  const scores = wanted.map((word) => Math.max(...known.map((each) => fitOfWord(word, each))));
  if (!scores.includes(0)) {
    const sum = scores.reduce((all, score) => all + score, 0) / scores.length;
    // Of names that fit alike the shorter one is meant.
    return sum * (1 - Math.min(0.1, (known.length - wanted.length) * 0.02));
  }
  return wanted.length === 1 && wanted[0]!.length > 2 && inOrder(wanted[0]!, known.join("")) ? LETTERS : 0;
}

function fitOfWord(typed: string, word: string): number {
  if (word === typed) return WORD;
  if (word.startsWith(typed)) return BEGINNING;
  if (typed.length > 2 && word.includes(typed)) return INSIDE;
  return typed.length >= LONG_ENOUGH_TO_FORGIVE && beginsNearly(typed, word) ? SLIP : 0;
}

/** Whether the word begins with what was typed but for one letter too few, too many, wrong, or two swapped. */
function beginsNearly(typed: string, word: string): boolean {
  let same = 0;
  while (same < typed.length && typed[same] === word[same]) same++;
  if (same === 0) return false;
  const rest = typed.slice(same);
  const left = word.slice(same);
  return left.startsWith(rest.slice(1)) || left.slice(1).startsWith(rest) || left.slice(1).startsWith(rest.slice(1))
    || (rest[0] === left[1] && rest[1] === left[0] && left.slice(2).startsWith(rest.slice(2)));
}

function inOrder(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of text) if (letter === letters[at]) at++;
  return at === letters.length;
}

/** Those that fit, best first; in their own order among equals. */
export function best<T>(typed: string, things: T[], names: (thing: T) => string[], most: number): Array<{ thing: T; score: number }> {
  return things
    .map((thing) => ({ thing, score: Math.max(0, ...names(thing).map((name) => fit(typed, name))) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, most);
}
