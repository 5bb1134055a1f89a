import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { usersQuery } from "../api/queries.ts";
import type { Json, Money } from "../api/types.ts";
import { dayOf } from "../todos/due.ts";
import { formatDay, formatMoney, useClock } from "../ui/format.ts";
import { saidDay } from "./days.ts";
import type { ListField } from "./fields.ts";
import { operatorLabel } from "./LeafEditor.tsx";
import { type Bracket, isBracket, type Item, type Leaf, listed } from "./where.ts";

/** Says conditions in words: "Status: New, Open", "Last contact not since 30 days ago". */
export function useSaid(fields: ListField[]): (item: Item) => string {
  const { t, i18n } = useTranslation();
  const { data: users = [] } = useQuery(usersQuery);
  const today = dayOf(useClock());

  const day = (value: Json | undefined): string => {
    const said = saidDay(value, today);
    if (said.form === "date") return formatDay(said.date, i18n.language);
    return said.form === "ago" || said.form === "ahead" ? t(`list.${said.form}`, { count: said.days }) : t(`days.${said.form}`);
  };
  const one = (field: ListField, value: Json | undefined): string => {
    if (value === null || value === undefined) return "…";
    switch (field.holds) {
      case "DAY": case "MOMENT": return day(value);
      case "MONEY": return typeof value === "object" ? formatMoney(value as unknown as Money, i18n.language) : String(value);
      case "FLAG": return value === false || value === "false" ? t("common.no") : t("common.yes");
      case "USER": return value === "me" ? t("list.me") : (users.find((user) => user.id === value)?.name ?? String(value));
      case "CHOICE": return field.choices.find((choice) => choice.id === value)?.label ?? String(value);
      default: return String(value);
    }
  };
  const leafSaid = (leaf: Leaf): string => {
    const field = fields.find((each) => each.name === leaf.field);
    if (!field) return t("list.goneField", { field: leaf.field });
    if (leaf.op === "empty" || leaf.op === "filled") return `${field.label}: ${t(`operators.${leaf.op}`)}`;
    const values = leaf.op === "between" && Array.isArray(leaf.value) ? leaf.value : listed(leaf.value).length > 0 && Array.isArray(leaf.value) ? leaf.value : [leaf.value];
    const text = leaf.op === "between" ? `${one(field, values[0])} – ${one(field, values[1])}` : values.map((value) => one(field, value)).join(", ");
    const plain = leaf.op === "is" || leaf.op === "between" || leaf.op === "words";
    return plain ? `${field.label}: ${text}` : `${field.label} ${operatorLabel(t, field, leaf.op)} ${text}`;
  };
  const bracketSaid = (bracket: Bracket): string => {
    const parts = bracket.items.map((item) => (isBracket(item) && item.match !== "none" && item.items.length > 1 ? `(${bracketSaid(item)})` : said(item)));
    const joined = parts.join(` ${bracket.match === "all" ? t("list.and") : t("list.or")} `);
    return bracket.match === "none" ? t("list.notThese", { what: parts.length > 1 ? `(${joined})` : joined }) : joined;
  };
  const said = (item: Item): string => (isBracket(item) ? bracketSaid(item) : leafSaid(item));
  return said;
}
