import type { Where } from "../api/lists.ts";
import type { Json } from "../api/types.ts";

/** What a field of a list holds, and so what can be asked of it. */
export type Holds = "TEXT" | "NUMBER" | "MONEY" | "DAY" | "MOMENT" | "CHOICE" | "FLAG" | "USER" | "CLIENT";
export type Operator = "is" | "isNot" | "words" | "from" | "to" | "between" | "before" | "after" | "notSince" | "empty" | "filled";

/** One field with what is asked of it; without a value it asks for nothing yet. */
export interface Leaf { field: string; op: Operator; value?: Json }
export interface Bracket { match: "all" | "any" | "none"; items: Item[] }
export type Item = Leaf | Bracket;

export const EVERYTHING: Bracket = { match: "all", items: [] };

const EMPTINESS: Operator[] = ["empty", "filled"];
export const OPERATORS: Record<Holds, Operator[]> = {
  TEXT: ["words", "is", "isNot", ...EMPTINESS],
  NUMBER: ["is", "from", "to", "between", ...EMPTINESS],
  MONEY: ["from", "to", "between", ...EMPTINESS],
  DAY: ["is", "before", "after", "between", "notSince", ...EMPTINESS],
  MOMENT: ["is", "notSince", "before", "after", "between", ...EMPTINESS],
  CHOICE: ["is", "isNot", ...EMPTINESS],
  FLAG: ["is", ...EMPTINESS],
  USER: ["is", "isNot", ...EMPTINESS],
  CLIENT: ["words"],
};

export const isBracket = (item: Item): item is Bracket => "items" in item;

/** The server's form. What has no value yet is left out, so that a list doesn't run empty while somebody is typing. */
export function toWhere(item: Item): Where {
  if (!isBracket(item)) return leafWhere(item) ?? {};
  const parts = item.items.map(toWhere).filter((part) => Object.keys(part).length > 0);
  if (parts.length === 0) return {};
  if (item.match === "none") return { not: { any: parts } };
  return parts.length === 1 ? parts[0]! : { [item.match]: parts };
}

function leafWhere({ field, op, value }: Leaf): Where | undefined {
  if (op === "empty" || op === "filled") return { field, empty: op === "empty" };
  if (op === "between") {
    const [from, to] = Array.isArray(value) ? value : [];
    const limits = { ...(told(from) ? { from: from! } : {}), ...(told(to) ? { to: to! } : {}) };
    return Object.keys(limits).length === 0 ? undefined : { field, ...limits };
  }
  return told(value) ? { field, [op]: value! } : undefined;
}

function told(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}

/** Whether a leaf asks for something. */
export function asks(leaf: Leaf): boolean {
  return leafWhere(leaf) !== undefined;
}

/** What the server's form means to the filter bar: always a bracket, so that more can be added. */
export function fromWhere(where: Where): Bracket {
  const items = itemsOf(where);
  const only = items[0];
  return items.length === 1 && only && isBracket(only) ? only : { match: "all", items };
}

function itemsOf(where: Where): Item[] {
  if (typeof where.field === "string") return leaves(where.field, where);
  if (Array.isArray(where.all)) return [{ match: "all", items: inside(where.all) }];
  if (Array.isArray(where.any)) return [{ match: "any", items: inside(where.any) }];
  if (isObject(where.not)) {
    const none = where.not;
    return [{ match: "none", items: Array.isArray(none.any) ? inside(none.any) : itemsOf(none) }];
  }
  return [];
}

const isObject = (value: Json | undefined): value is Where => typeof value === "object" && value !== null && !Array.isArray(value);
const inside = (list: Json[]): Item[] => list.filter(isObject).flatMap(itemsOf);

function leaves(field: string, where: Where): Leaf[] {
  const { field: _, from, to, empty, ...others } = where;
  const found: Leaf[] = Object.entries(others).map(([op, value]) => ({ field, op: op as Operator, value }));
  if (from !== undefined && to !== undefined) found.push({ field, op: "between", value: [from, to] });
  else if (from !== undefined) found.push({ field, op: "from", value: from });
  else if (to !== undefined) found.push({ field, op: "to", value: to });
  if (empty !== undefined) found.push({ field, op: empty === false ? "filled" : "empty" });
  return found;
}

/** The values that a field is to be among at the top of a filter; empty when nothing is said. */
export function chosen(filter: Bracket, field: string): string[] {
  const leaf = filter.match === "all" ? filter.items.find((item): item is Leaf => !isBracket(item) && item.field === field && item.op === "is") : undefined;
  return leaf ? listed(leaf.value) : [];
}

export function listed(value: Json | undefined): string[] {
  if (Array.isArray(value)) return value.map(String);
  return told(value) ? [String(value)] : [];
}

/** The same filter with other values for a field at its top. */
export function choose(filter: Bracket, field: string, values: string[]): Bracket {
  const base = filter.match === "all" ? filter : { match: "all" as const, items: [filter] };
  const without = base.items.filter((item) => isBracket(item) || item.field !== field || item.op !== "is");
  return { ...base, items: values.length === 0 ? without : [{ field, op: "is", value: values }, ...without] };
}
