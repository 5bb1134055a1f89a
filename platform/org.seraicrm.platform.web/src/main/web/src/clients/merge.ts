import type { CardRow, Client, Field, Id, Module, UserRow } from "../api/types.ts";
import type { Input } from "../api/actions.ts";

export type Side = 0 | 1;
export const SIDES: Side[] = [0, 1];
export const SINGLE = ["name", "kind", "responsible"] as const;
export type Single = (typeof SINGLE)[number];
export const LISTS = ["contactPoints", "addresses", "persons"] as const;
export type ListPart = (typeof LISTS)[number];

/** Something of a list that one or both clients have. */
export interface Part { key: string; value: unknown; sides: Side[] }
/** A module that allows a client one card, where both have one. */
export interface TwoCards { module: { id: Id; name: string }; cards: [CardRow, CardRow] }

export interface MergeChoice {
  keep: Side;
  single: Record<Single, Side>;
  /** Whose value an own field has, by its id. */
  own: Record<Id, Side>;
  /** What is left out of the lists, by part and key. */
  without: string[];
  /** By module: whose card stays. */
  cards: Record<Id, Side>;
}

export const other = (side: Side): Side => (side === 0 ? 1 : 0);

export function singleOf(client: Client, part: Single): string {
  return part === "responsible" ? (client.responsible?.id ?? "") : client[part];
}

export function singleText(client: Client, part: Single, kinds: (kind: Client["kind"]) => string, users: UserRow[]): string {
  if (part === "kind") return kinds(client.kind);
  if (part === "name") return client.name;
  return client.responsible?.name ?? users.find((user) => user.id === client.responsible?.id)?.name ?? "";
}

const folded = (text: string | undefined): string => (text ?? "").trim().toLowerCase().replaceAll(/\s+/g, " ");

/** What both lists hold, each thing once. */
export function partsOf(clients: [Client, Client], part: ListPart): Part[] {
  const parts = new Map<string, Part>();
  for (const side of SIDES) {
    for (const [key, value] of entries(clients[side], part)) {
      const known = parts.get(key);
      if (known) known.sides = [...new Set([...known.sides, side])];
      else parts.set(key, { key: `${part}/${key}`, value, sides: [side] });
    }
  }
  return [...parts.values()];
}

function entries(client: Client, part: ListPart): Array<[string, unknown]> {
  switch (part) {
    case "contactPoints": return client.contactPoints.map(({ kind, value, label }) => [`${kind}${folded(value)}`, { kind, value, ...(label ? { label } : {}) }]);
    case "addresses": return client.addresses.map((address) => [folded(address.text), address]);
    default: return client.persons.map((person) => [`${folded(person.name)}|${folded(person.phone)}|${folded(person.email)}`, person]);
  }
}

export function partText(part: ListPart, value: unknown): string {
  if (part === "contactPoints") return (value as Client["contactPoints"][number]).value;
  if (part === "addresses") return (value as Client["addresses"][number]).text;
  const person = value as Client["persons"][number];
  return [person.name, person.position, person.phone, person.email].filter(Boolean).join(", ");
}

export function twoCards(clients: [Client, Client], modules: Module[]): TwoCards[] {
  return modules.filter((module) => module.oneCardPerClient).flatMap((module) => {
    const [one, two] = clients.map((client) => client.cards.find((card) => card.module.id === module.id));
    return one && two ? [{ module, cards: [one, two] }] : [];
  });
}

const filled = (card: CardRow): number => Object.values(card.values).filter((value) => value !== undefined && value !== null && value !== "").length;

/** Own fields that one of them holds something in. */
export function ownOf(clients: [Client, Client], fields: Field[]): Field[] {
  return fields.filter(({ id }) => clients.some((client) => holds(client, id)));
}

const holds = (client: Client, field: Id): boolean => {
  const value = client.values[field];
  return value !== undefined && value !== null && value !== "";
};

/** What the kept one holds, and of the other one what it doesn't. */
export function owns(clients: [Client, Client], fields: Field[], keep: Side): Record<Id, Side> {
  return Object.fromEntries(ownOf(clients, fields).map(({ id }) => [id, holds(clients[keep], id) ? keep : other(keep)]));
}

export const sameOwn = ([one, two]: [Client, Client], { id }: Field): boolean => JSON.stringify(one.values[id] ?? null) === JSON.stringify(two.values[id] ?? null);

/** The more complete client and card are kept; what is empty is taken from the other one (A44). */
export function proposal(clients: [Client, Client], modules: Module[], fields: Field[]): MergeChoice {
  const [one, two] = clients;
  const better = two.completeness.percent - one.completeness.percent || two.cards.length - one.cards.length;
  const keep: Side = better > 0 ? 1 : 0;
  return {
    keep,
    single: singles(clients, keep),
    own: owns(clients, fields, keep),
    without: [],
    cards: Object.fromEntries(twoCards(clients, modules).map(({ module, cards }) => {
      const fuller = filled(cards[other(keep)]) > filled(cards[keep]) ? other(keep) : keep;
      return [module.id, fuller];
    })),
  };
}

export function singles(clients: [Client, Client], keep: Side): Record<Single, Side> {
  const of = (part: Single): Side => (singleOf(clients[keep], part) === "" ? other(keep) : keep);
  return { name: of("name"), kind: of("kind"), responsible: of("responsible") };
}

/** What `client.merge` takes; of own fields, and of who is responsible, only what the user may change. */
export function mergeInput(clients: [Client, Client], modules: Module[], fields: Field[], choice: MergeChoice, responsible = true): Input {
  const kept = clients[choice.keep];
  const gone = clients[other(choice.keep)];
  const chosen = ownOf(clients, fields).filter((field) => !field.readOnly && !sameOwn(clients, field));
  const values = Object.fromEntries(chosen.map(({ id }) => [id, clients[choice.own[id] ?? choice.keep].values[id] ?? null]));
  const list = (part: ListPart): unknown[] =>
    partsOf(choice.keep === 0 ? clients : [clients[1], clients[0]], part).filter(({ key }) => !choice.without.includes(key)).map(({ value }) => value);
  return {
    client: kept.id, version: kept.version, other: gone.id, otherVersion: gone.version,
    name: singleOf(clients[choice.single.name], "name"), kind: singleOf(clients[choice.single.kind], "kind"),
    ...(responsible ? { responsible: singleOf(clients[choice.single.responsible], "responsible") } : {}),
    contactPoints: list("contactPoints"), addresses: list("addresses"), persons: list("persons"),
    ...(chosen.length > 0 ? { values } : {}),
    trash: twoCards(clients, modules).map(({ module, cards }) => cards[other(choice.cards[module.id] ?? choice.keep)].id),
  };
}
