import { useTranslation } from "react-i18next";
import { type ListField, useCardFieldsOfList, useClientFieldsOfList } from "../lists/fields.ts";
import { useMe } from "../session/useMe.ts";
import type { Module } from "../api/types.ts";

const NONE: Module = { id: "", kind: "", name: "", icon: "", colour: "", oneCardPerClient: false, fields: [], groups: [], views: [], editable: false, tellsOfClients: false };

export interface ListOf { id: string; name: string; module: Module | undefined; fields: ListField[] }

/** A list by its name, with its fields; `undefined` when the user has none of that name. */
export function useList(list: string | undefined): ListOf | undefined {
  const { t } = useTranslation();
  const module = useMe().modules.find((each) => each.id === list);
  const clients = useClientFieldsOfList();
  const cards = useCardFieldsOfList(module ?? NONE);
  if (list === "clients") return { id: list, name: t("client.title"), module: undefined, fields: clients };
  if (list === "todos") return { id: list, name: t("search.todos"), module: undefined, fields: [] };
  return module && { id: module.id, name: module.name, module, fields: cards };
}

/** The fields whose values can be told apart, by the name that figures call them by. */
export function useApart(list: ListOf | undefined): Array<{ value: string; label: string }> {
  const { t } = useTranslation();
  const chosen = (list?.fields ?? []).filter((field) => ["CHOICE", "FLAG", "USER"].includes(field.holds)).map(({ name, label }) => ({ value: name, label }));
  const dated = (list?.fields ?? []).filter((field) => field.holds === "DAY" || field.holds === "MOMENT").flatMap(({ name, label }) =>
    (["month", "week", "day"] as const).map((period) => ({ value: `${name}:${period}`, label: t(`dashboard.by.${period}`, { field: label }) })));
  return [...chosen, ...dated];
}
