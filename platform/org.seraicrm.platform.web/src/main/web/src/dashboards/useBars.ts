import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { usersQuery } from "../api/queries.ts";
import type { Where } from "../api/lists.ts";
import type { Money } from "../api/types.ts";
import { formatMoney } from "../ui/format.ts";
import { cssColour } from "../ui/icons.tsx";
import { dateFormat, numberFormat } from "../ui/intl.ts";
import type { FigureGroup, Figures, Tile } from "./api.ts";
import type { ListOf } from "./useList.ts";

/** One value of a chart: what it is called, how much it is, and the condition that shows its rows. */
export interface Bar { id: string; label: string; colour: string; amount: number; shown: string; where: Where }

const PALETTE = ["blue", "teal", "orange", "grape", "lime", "cyan", "pink", "indigo", "yellow", "green", "violet", "red"];
const PLAIN = "var(--mantine-color-blue-6)";
const NOTHING = "var(--mantine-color-gray-5)";

/** Figures as bars, in the user's language and the statuses' own colours. */
export function useBars(): (figures: Figures, tile: Tile, list: ListOf) => Bar[] {
  const { t, i18n } = useTranslation();
  const { data: users = [] } = useQuery(usersQuery);
  const language = i18n.language;
  return (figures, tile, list) => {
    const [name = "", period] = (tile.by ?? "").split(":");
    const field = list.fields.find((each) => each.name === name);
    const label = (value: string | undefined): string => {
      if (value === undefined) return t("dashboard.without");
      if (period) return periodLabel(value, period, language);
      if (name === "assignee" || field?.holds === "USER") return users.find((user) => user.id === value)?.name ?? t("dashboard.gone");
      if (field?.holds === "FLAG") return value === "true" ? t("common.yes") : t("common.no");
      return (name === "leftFrom" ? statusLabel(list, value) : field?.choices.find((choice) => choice.id === value)?.label) ?? value;
    };
    return figures.groups.map((group, at) => ({
      id: group.value ?? "-", label: label(group.value), colour: colourOf(list, name, period, group.value, at), where: group.where,
      amount: tile.sum ? (group.sums[0]?.minor ?? 0) : group.count, shown: shownAmount(group, tile.sum, language),
    }));
  };
}

export function shownAmount(figures: Pick<FigureGroup, "count" | "sums">, sum: string | undefined, language: string): string {
  if (!sum) return numberFormat(language).format(figures.count);
  return figures.sums.length === 0 ? "–" : figures.sums.map((money) => shortMoney(money, language)).join(" + ");
}

/** Sums on a tile: without the minor units nobody reads there. */
function shortMoney(money: Money, language: string): string {
  return formatMoney(money, language).replace(/([.,]\d{2})(?=\D*$)/, "");
}

function periodLabel(from: string, period: string, language: string): string {
  const day = new Date(`${from}T00:00:00Z`);
  const options: Intl.DateTimeFormatOptions = period === "month" ? { month: "short", year: "2-digit" } : { day: "numeric", month: "short" };
  return dateFormat(language, { ...options, timeZone: "UTC" }).format(day);
}

function statusLabel(list: ListOf, id: string): string | undefined {
  return list.module?.groups.flatMap((group) => group.statuses).find((status) => status.id === id)?.label;
}

function colourOf(list: ListOf, name: string, period: string | undefined, value: string | undefined, at: number): string {
  if (value === undefined) return NOTHING;
  if (period) return PLAIN;
  const groups = list.module?.groups ?? [];
  const status = name === "status" || name === "leftFrom"
    ? groups.flatMap((group) => group.statuses).find((each) => each.id === value)
    : name === "group" ? groups.find((group) => group.id === value)?.statuses[0] : undefined;
  return status ? cssColour(status.colour) : cssColour(PALETTE[at % PALETTE.length] ?? "blue");
}
