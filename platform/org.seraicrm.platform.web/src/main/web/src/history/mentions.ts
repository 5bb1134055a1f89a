import type { Id, UserRow } from "../api/types.ts";
import { plain } from "../palette/match.ts";

/** The beginning of a name that stands after an @ right before the caret. */
export function asked(text: string, caret: number): string | undefined {
  return /(?:^|\s)@([\p{L}\p{M}\p{N}'’.-]{0,30}(?: [\p{L}\p{M}\p{N}'’.-]{0,30})?)$/u.exec(text.slice(0, caret))?.[1];
}

/** Colleagues whose name, or a word of it, begins so. */
export function found(users: UserRow[], typed: string, me: Id): UserRow[] {
  const wanted = plain(typed);
  return users
    .filter((user) => user.active && user.id !== me)
    .filter((user) => plain(user.name).startsWith(wanted) || plain(user.name).split(" ").some((word) => word.startsWith(wanted)))
    .slice(0, 6);
}

/** The text with the name in place of what was typed of it, and where the caret is then. */
export function completed(text: string, caret: number, typed: string, name: string): { text: string; caret: number } {
  const begin = text.slice(0, caret - typed.length) + name + " ";
  return { text: begin + text.slice(caret).replace(/^ /, ""), caret: begin.length };
}

/** What a colleague is called in a text; two of the same name are told apart by their addresses. */
export function called(user: UserRow, users: UserRow[]): string {
  const shared = users.some((other) => other.active && other.id !== user.id && other.name === user.name);
  return shared ? `${user.name} (${user.email})` : user.name;
}

/** Who is mentioned in a text: at each @ the longest name that stands there. A name that several have means all of them. */
export function mentioned(text: string, users: UserRow[]): Id[] {
  const active = users.filter((user) => user.active);
  const ways = active.flatMap((user) => [...new Set([user.name, called(user, active)])].map((name) => ({ name, id: user.id })));
  const told = [...text.matchAll(/(?<=^|\s)@/gu)].flatMap(({ index }) => {
    const after = text.slice(index + 1);
    const here = ways.filter(({ name }) => after.startsWith(name) && !/^[\p{L}\p{N}]/u.test(after.slice(name.length)));
    const longest = Math.max(...here.map(({ name }) => name.length));
    return here.filter(({ name }) => name.length === longest).map(({ id }) => id);
  });
  return [...new Set(told)];
}
