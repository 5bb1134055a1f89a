import type { Me } from "../api/types.ts";

export type Chapter = "today" | "find" | "list" | "client" | "card" | "settings";
export type StepName =
  | "day" | "done" | "newTodo" | "modules" | "help" | "search" | "create" | "palette" | "add" | "chat" | "me" | "list" | "views" | "filter" | "rows" | "board" | "details" | "cards" | "todos" | "write"
  | "history" | "more" | "statuses" | "main" | "settings" | "switchboard" | "users" | "fields" | "channels" | "audit";

/** One thing that is shown: where it is, and the page it stands on when that is not the one before. */
export interface Step { name: StepName; at: string; path?: string }

const HEAD = "#content h1";
const mark = (name: string): string => `[data-tour="${name}"]`;

/** What each chapter shows, in order. What isn't on the screen is left out. */
export const CHAPTERS: Record<Chapter, Step[]> = {
  today: [
    { name: "day", at: HEAD }, { name: "done", at: "#content .panel" }, { name: "newTodo", at: mark("new-todo") }, { name: "modules", at: `.topnav, ${mark("menu")}` }, { name: "help", at: mark("help") },
  ],
  find: [
    { name: "search", at: mark("search") }, { name: "create", at: mark("search") }, { name: "palette", at: mark("search") }, { name: "add", at: mark("add") }, { name: "chat", at: mark("chat") },
    { name: "me", at: mark("me") },
  ],
  list: [{ name: "list", at: HEAD }, { name: "views", at: ".tabs" }, { name: "filter", at: mark("filter") }, { name: "rows", at: ".listbox, .board" }, { name: "board", at: mark("layout") }],
  client: [
    { name: "details", at: mark("details") }, { name: "cards", at: mark("cards") }, { name: "todos", at: mark("todos") }, { name: "write", at: mark("write") }, { name: "history", at: mark("history") },
    { name: "more", at: mark("more") },
  ],
  card: [
    { name: "statuses", at: mark("statuses") }, { name: "main", at: ".band" }, { name: "todos", at: mark("todos") }, { name: "write", at: mark("write") }, { name: "history", at: mark("history") },
    { name: "more", at: mark("more") },
  ],
  settings: [
    { name: "settings", at: ".settings-nav", path: "/settings/profile" }, { name: "switchboard", at: mark("switchboard"), path: "/settings/modules" }, { name: "users", at: HEAD, path: "/settings/users" },
    { name: "fields", at: HEAD, path: "/settings/clients" }, { name: "channels", at: HEAD, path: "/settings/channels" }, { name: "audit", at: HEAD, path: "/settings/audit" },
  ],
};

/** One after the other; a card is shown to whoever asks on a card. */
const ORDER: Chapter[] = ["today", "find", "list", "client", "settings"];
const ADMINISTRATORS: Chapter[] = ["settings"];

/** The chapter that follows, as far as it is meant for this user. */
export function following(chapter: Chapter, me: Me): Chapter | undefined {
  const rest = ORDER.slice(ORDER.indexOf(chapter === "card" ? "client" : chapter) + 1);
  return rest.find((next) => me.user.role === "ADMINISTRATOR" || !ADMINISTRATORS.includes(next));
}

const PLACES: Array<[RegExp, Chapter]> = [
  [/^\/today/, "today"], [/^\/clients\/(?!new$|duplicates$)./, "client"], [/^\/cards\//, "card"], [/^\/clients$|^\/modules\/[^/]+$/, "list"], [/^\/settings/, "settings"],
];

/** What there is to show on a screen; how things are found, where there is nothing of its own. */
export function chapterOf(path: string, me: Me): Chapter {
  const found = PLACES.find(([pattern]) => pattern.test(path))?.[1] ?? "find";
  return ADMINISTRATORS.includes(found) && me.user.role !== "ADMINISTRATOR" ? "find" : found;
}
