export type Topic =
  | "today" | "calendar" | "dashboard" | "clients" | "client" | "newClient" | "card" | "newCard" | "list" | "import" | "mail" | "profile" | "company" | "modules" | "users" | "keys"
  | "channels" | "templates" | "trash" | "audit" | "actions" | "general";

/** The screens, and the page of the manual that tells more about each. */
const SCREENS: Array<[RegExp, Topic, string]> = [
  [/^\/today/, "today", "first-steps"], [/^\/calendar/, "calendar", "calendar"], [/^\/dashboard/, "dashboard", "dashboards"], [/^\/clients\/new/, "newClient", "clients"], [/^\/clients\/.+/, "client", "clients"],
  [/^\/clients/, "clients", "lists"], [/^\/cards/, "card", "first-steps"], [/^\/new\/card/, "newCard", "first-steps"], [/^\/modules\/[^/]+$/, "list", "lists"],
  [/^\/import/, "import", "import"], [/^\/mails/, "mail", "channels"], [/^\/settings\/company/, "company", "people"], [/^\/settings\/modules/, "modules", "modules"],
  [/^\/settings\/users/, "users", "people"], [/^\/settings\/keys/, "keys", "rest"], [/^\/settings\/channels/, "channels", "channels"], [/^\/settings\/trash/, "trash", "operations"], [/^\/settings\/templates/, "templates", "channels"],
  [/^\/settings\/audit/, "audit", "operations"], [/^\/settings\/actions/, "actions", "rest"], [/^\/settings/, "profile", "people"],
];

export function topicOf(path: string): { topic: Topic; page: string } {
  const found = SCREENS.find(([pattern]) => pattern.test(path));
  return found ? { topic: found[1], page: found[2] } : { topic: "general", page: "first-steps" };
}
