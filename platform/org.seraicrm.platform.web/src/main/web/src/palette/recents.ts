import { session } from "../session/session.ts";

export type RecentKind = "client" | "card";

const MOST = 8;
const nameOf = (): string => `serai.recent.${session.user() ?? "-"}`;

/** What the user opened last in this browser, as `kind.id`, the latest first. Names stay on the server, which knows who may still see them. */
export function recents(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf()) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === "string") : [];
  } catch {
    return [];
  }
}

export function remember(kind: RecentKind, id: string): void {
  const row = `${kind}.${id}`;
  try {
    localStorage.setItem(nameOf(), JSON.stringify([row, ...recents().filter((each) => each !== row)].slice(0, MOST)));
  } catch {
    // Remembered by nobody.
  }
}

/** The client or card that a page is about. */
export function subjectOf(path: string): { kind: RecentKind; id: string } | undefined {
  const found = /^\/(client|card)s\/([0-9A-Z]{13})$/i.exec(path);
  return found ? { kind: found[1] as RecentKind, id: found[2]! } : undefined;
}
