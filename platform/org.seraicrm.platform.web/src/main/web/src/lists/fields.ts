import { useTranslation } from "react-i18next";
import type { CardRow, Choice, ClientRow, Field, FieldType, FieldValue, Id, Module } from "../api/types.ts";
import { useMe } from "../session/useMe.ts";
import type { Holds } from "./where.ts";

/** A field that a list can show, filter and sort by, under the name the server calls it by. */
export interface ListField {
  name: string; label: string; holds: Holds; field: Field; choices: Choice[]; column: boolean; sortable: boolean;
  /** What a card knows of its client by. */
  ofClient?: string;
  /** The choices that cards have by their statuses. */
  byStatus?: Record<Id, Id>;
}

const HOLDS: Record<FieldType, Holds> = {
  TEXT: "TEXT", LONG_TEXT: "TEXT", LINK: "TEXT", EMAIL: "TEXT", PHONE: "TEXT", NUMBER: "NUMBER", MONEY: "MONEY", DATE: "DAY", DATE_TIME: "MOMENT",
  CHOICE: "CHOICE", MULTI_CHOICE: "CHOICE", YES_NO: "FLAG", USER: "USER",
};

function builtIn(name: string, label: string, type: FieldType, more: Partial<ListField> = {}): ListField {
  const choices = more.choices ?? [];
  return { name, label, holds: HOLDS[type], field: { id: name, label, type, choices, main: false }, choices, column: true, sortable: true, ...more };
}

function ownField(field: Field): ListField {
  return builtIn(`field.${field.id}`, field.label, field.type, { field, choices: field.choices });
}

function useCommon(): ListField[] {
  const { t } = useTranslation();
  return [
    builtIn("responsible", t("common.responsible"), "USER"),
    builtIn("due", t("list.due"), "DATE"), builtIn("lastContact", t("list.lastContact"), "DATE_TIME"),
    builtIn("changed", t("common.changed"), "DATE_TIME"), builtIn("created", t("list.created"), "DATE_TIME"),
  ];
}

/** What a client is, as a field. */
export function useClientKind(): Field {
  const { t } = useTranslation();
  const choices = (["PERSON", "COMPANY", "INSTITUTION"] as const).map((id) => ({ id, label: t(`client.kinds.${id}`) }));
  return { id: "kind", label: t("common.kind"), type: "CHOICE", choices, main: false };
}

/** What clients hold beside their name, as far as it is seen. */
function useHeldByClients(): ListField[] {
  const { t } = useTranslation();
  const { clientSight: { hidden }, clientFields } = useMe();
  const kind = useClientKind();
  const part = (label: string, name: "phone" | "email" | "messenger" | "site" | "address", type: FieldType): ListField => builtIn(name, label, type);
  const held = [
    builtIn(kind.id, kind.label, kind.type, { field: kind, choices: kind.choices }),
    part(t("common.phone"), "phone", "PHONE"), part(t("common.email"), "email", "EMAIL"), part(t("client.contactKinds.MESSENGER"), "messenger", "TEXT"),
    part(t("client.contactKinds.SITE"), "site", "TEXT"), part(t("client.address"), "address", "TEXT"),
    builtIn("persons", t("client.persons"), "TEXT"), builtIn("position", t("client.position"), "TEXT"), builtIn("completeness", t("list.completeness"), "NUMBER"),
  ];
  return [...held.filter(({ name }) => (TOLD_BY[name] ?? [name]).every((known) => !hidden.some((id) => id === `client.${known}`))), ...clientFields.map(ownField)];
}

/** What is seen only by who sees these. */
const TOLD_BY: Record<string, string[]> = { persons: ["person"], position: ["person"], completeness: ["phone", "email", "address", "person", "responsible"] };

/** What cards are found by of their clients, as far as both are seen. */
function useClientsOfCards(module: Module): ListField[] {
  const { t } = useTranslation();
  const { clientSight: { hidden } } = useMe();
  const held = useHeldByClients();
  if (!module.tellsOfClients) return [];
  const responsible = hidden.some((id) => id === "client.responsible") ? [] : [builtIn("responsible", t("common.responsible"), "USER")];
  return [...held, ...responsible, builtIn("created", t("list.created"), "DATE_TIME")].map((field) => ({
    ...field, name: `client.${field.name}`, label: t("list.ofClient", { field: field.label }), ofClient: field.name,
  }));
}

/** Those of a module's cards. */
export function useCardFieldsOfList(module: Module): ListField[] {
  const { t } = useTranslation();
  const common = useCommon();
  const ofClients = useClientsOfCards(module);
  const own = module.fields.map(ownField);
  const statuses = module.groups.flatMap((group) => group.statuses.map(({ id, label }) => ({ id, label })));
  const byStatus = Object.fromEntries(module.groups.flatMap((group) => group.statuses.map(({ id }) => [id, group.id])));
  return [
    builtIn("title", t("card.title"), "TEXT"), builtIn("client", t("card.client"), "TEXT", { holds: "CLIENT" }),
    builtIn("status", t("card.status"), "CHOICE", { choices: statuses }),
    builtIn("leftFrom", t("list.leftFrom"), "CHOICE", { choices: statuses, column: false, sortable: false }),
    builtIn("group", t("shape.group"), "CHOICE", { choices: module.groups.map(({ id, label }) => ({ id, label })), byStatus }),
    ...own, ...common, ...ofClients,
  ];
}

/** Those of clients. */
export function useClientFieldsOfList(): ListField[] {
  const { t } = useTranslation();
  const { hidden } = useMe().clientSight;
  return [builtIn("name", t("common.name"), "TEXT"), ...useHeldByClients(), ...useCommon()].filter(({ name }) => !hidden.some((part) => part === `client.${name}`));
}

/** A card's value as a field's editor and format know it. */
export function cardValue(card: CardRow, { name, byStatus, ofClient }: ListField): FieldValue | undefined {
  if (ofClient !== undefined) return card.about && clientValue(card.about, ofClient);
  if (byStatus !== undefined) return byStatus[card.status.id];
  if (name.startsWith("field.")) return card.values[name.slice("field.".length)];
  switch (name) {
    case "title": return card.title;
    case "client": return card.client.name;
    case "status": return card.status.id;
    case "responsible": return card.responsible?.id;
    default: return card[name as "due" | "lastContact" | "changed" | "created"];
  }
}

export function clientValue(client: ClientRow, name: string): FieldValue | undefined {
  if (name.startsWith("field.")) return client.values[name.slice("field.".length)];
  switch (name) {
    case "responsible": return client.responsible?.id;
    case "persons": case "position": return client[name].join(", ");
    default: return client[name as "name" | "completeness"];
  }
}

/** What a list needs of what stands beside its rows. */
export function beside(columns: string[]): Array<"traces" | "client"> {
  const traces = columns.includes("due") || columns.includes("lastContact");
  const client = columns.some((name) => name.startsWith("client."));
  return [...(traces ? ["traces" as const] : []), ...(client ? ["client" as const] : [])];
}
