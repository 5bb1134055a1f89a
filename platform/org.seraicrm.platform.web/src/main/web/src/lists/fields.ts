import { useTranslation } from "react-i18next";
import type { CardRow, Choice, ClientRow, Field, FieldType, FieldValue, Id, Module } from "../api/types.ts";
import { useMe } from "../session/useMe.ts";
import type { Holds } from "./where.ts";

/** A field that a list can show, filter and sort by, under the name the server calls it by. */
export interface ListField {
  name: string; label: string; holds: Holds; field: Field; choices: Choice[]; column: boolean; sortable: boolean;
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

/** Those of a module's cards. */
export function useCardFieldsOfList(module: Module): ListField[] {
  const { t } = useTranslation();
  const common = useCommon();
  const own = module.fields.map(ownField);
  const statuses = module.groups.flatMap((group) => group.statuses.map(({ id, label }) => ({ id, label })));
  const byStatus = Object.fromEntries(module.groups.flatMap((group) => group.statuses.map(({ id }) => [id, group.id])));
  return [
    builtIn("title", t("card.title"), "TEXT"), builtIn("client", t("card.client"), "TEXT", { holds: "CLIENT" }),
    builtIn("status", t("card.status"), "CHOICE", { choices: statuses }),
    builtIn("leftFrom", t("list.leftFrom"), "CHOICE", { choices: statuses, column: false, sortable: false }),
    builtIn("group", t("shape.group"), "CHOICE", { choices: module.groups.map(({ id, label }) => ({ id, label })), byStatus }),
    ...own, ...common,
  ];
}

/** Those of clients. */
export function useClientFieldsOfList(): ListField[] {
  const { t } = useTranslation();
  const { hidden } = useMe().clientSight;
  const kinds = (["PERSON", "COMPANY", "INSTITUTION"] as const).map((id) => ({ id, label: t(`client.kinds.${id}`) }));
  return [
    builtIn("name", t("common.name"), "TEXT"), builtIn("kind", t("common.kind"), "CHOICE", { choices: kinds }),
    builtIn("phone", t("common.phone"), "PHONE"), builtIn("email", t("common.email"), "EMAIL"), builtIn("address", t("client.address"), "TEXT"),
    ...useMe().clientFields.map(ownField),
    ...useCommon(),
  ].filter(({ name }) => !hidden.some((part) => part === `client.${name}`));
}

/** A card's value as a field's editor and format know it. */
export function cardValue(card: CardRow, { name, byStatus }: ListField): FieldValue | undefined {
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
  return name === "responsible" ? client.responsible?.id : client[name as "name"];
}

/** Whether a list needs what stands beside its rows. */
export const needsTraces = (columns: string[]): boolean => columns.includes("due") || columns.includes("lastContact");
