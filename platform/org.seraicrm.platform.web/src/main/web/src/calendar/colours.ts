import type { CalendarItem, Id } from "../api/types.ts";
import { cssColour } from "../ui/icons.tsx";

const PEOPLE = ["blue", "teal", "grape", "orange", "pink", "lime", "indigo", "cyan", "yellow", "violet"];
const KINDS = { TASK: "gray", CALL: "teal", MEETING: "blue" } as const;

export function personColour(users: Id[], user: Id): string {
  return cssColour(PEOPLE[Math.max(0, users.indexOf(user)) % PEOPLE.length] ?? "blue");
}

/** One person's appointments have the colours of their modules, else of their kinds; those of several, their people's. */
export function itemColour(item: CalendarItem, users: Id[]): string {
  if (users.length > 1) return personColour(users, item.user);
  if (item.todo?.card) return cssColour(item.todo.card.module.colour);
  return cssColour(item.todo ? KINDS[item.todo.kind] : "gray");
}
