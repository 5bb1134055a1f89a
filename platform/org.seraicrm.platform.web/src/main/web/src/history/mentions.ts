import type { Id, UserRow } from "../api/types.ts";

/** The beginning of a name that stands after an @ right before the caret. */
export function asked(text: string, caret: number): string | undefined {
  return /(?:^|\s)@([\p{L}\p{M}\p{N}'’.-]{0,30}(?: [\p{L}\p{M}\p{N}'’.-]{0,30})?)$/u.exec(text.slice(0, caret))?.[1];
}

const fold = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}+/gu, "").toLowerCase();

/** Colleagues whose name, or a word of it, begins so. */
export function found(users: UserRow[], typed: string, me: Id): UserRow[] {
  const wanted = fold(typed);
  return users
    .filter((user) => user.active && user.id !== me)
    .filter((user) => fold(user.name).startsWith(wanted) || fold(user.name).split(" ").some((word) => word.startsWith(wanted)))
    .slice(0, 6);
}

/** The text with the name in place of what was typed of it, and where the caret is then. */
export function completed(text: string, caret: number, typed: string, name: string): { text: string; caret: number } {
  const begin = text.slice(0, caret - typed.length) + name + " ";
  return { text: begin + text.slice(caret).replace(/^ /, ""), caret: begin.length };
}

/** Who is mentioned in a text. */
export function mentioned(text: string, users: UserRow[]): Id[] {
  return users.filter((user) => user.active && new RegExp(`(^|\\s)@${escaped(user.name)}(?![\\p{L}\\p{N}])`, "u").test(text)).map((user) => user.id);
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
