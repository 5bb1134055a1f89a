export type Topic =
  | "today" | "calendar" | "dashboard" | "clients" | "client" | "newClient" | "duplicates" | "card" | "newCard" | "list" | "import" | "mail" | "profile" | "company" | "clientFields" | "modules" | "users"
  | "keys" | "channels" | "templates" | "jobs" | "trash" | "audit" | "actions" | "general";

/** The screens, and where the manual tells more about each: a page, or a heading of it. */
export const SCREENS: Array<[RegExp, Topic, string]> = [
  [/^\/today/, "today", "calendar"], [/^\/calendar/, "calendar", "calendar"], [/^\/dashboard/, "dashboard", "dashboards#dashboard"], [/^\/clients\/new/, "newClient", "clients#duplicates"],
  [/^\/clients\/duplicates/, "duplicates", "clients#duplicates"], [/^\/clients\/.+/, "client", "clients#the-pages-of-a-client-and-a-card"], [/^\/clients/, "clients", "lists#in-the-browser"],
  [/^\/cards/, "card", "clients#the-pages-of-a-client-and-a-card"], [/^\/new\/card/, "newCard", "first-steps"], [/^\/modules\/[^/]+$/, "list", "lists#in-the-browser"],
  [/^\/import/, "import", "import"], [/^\/mails/, "mail", "channels#mailbox"], [/^\/settings\/company/, "company", "people"], [/^\/settings\/clients/, "clientFields", "clients#fields-of-your-own"],
  [/^\/settings\/modules\/./, "modules", "modules#in-the-browser"], [/^\/settings\/modules/, "modules", "modules#the-switchboard"], [/^\/settings\/users/, "users", "people"],
  [/^\/settings\/keys/, "keys", "rest"], [/^\/settings\/channels/, "channels", "channels"], [/^\/settings\/templates/, "templates", "channels#templates"], [/^\/settings\/jobs/, "jobs", "lists#many-rows-at-once"], [/^\/settings\/trash/, "trash", "people#trash-and-audit"],
  [/^\/settings\/audit/, "audit", "people#trash-and-audit"], [/^\/settings\/actions/, "actions", "rest"], [/^\/settings/, "profile", "people"],
];

export function topicOf(path: string): { topic: Topic; page: string; heading?: string | undefined } {
  const [, topic, place] = SCREENS.find(([pattern]) => pattern.test(path)) ?? [undefined, "general" as const, "first-steps"];
  const [page = "", heading] = place.split("#");
  return { topic, page, heading };
}
