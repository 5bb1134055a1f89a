import { useTranslation } from "react-i18next";
import { useQuery } from "@tanstack/react-query";
import { viewsQuery } from "../api/lists.ts";
import type { Tile } from "./api.ts";
import { type ListOf, useApart } from "./useList.ts";

/** What a tile is called by what it shows, unless somebody gave it a name. */
export function useTileTitle(tile: Tile, list: ListOf | undefined): string {
  const { t } = useTranslation();
  const apart = useApart(list);
  const { data: views } = useQuery({ ...viewsQuery(tile.list ?? ""), enabled: tile.view !== undefined && tile.list !== undefined });
  if (tile.title) return tile.title;
  if (tile.kind !== "FIGURES" && tile.kind !== "ROWS" && tile.kind !== "PART") return t(`dashboard.kinds.${tile.kind}`);
  const view = views?.find((each) => each.id === tile.view)?.name;
  const name = view ?? list?.name ?? "";
  if (tile.kind === "ROWS" || !tile.by) return name;
  if (tile.by === "leftFrom") return t("dashboard.leftFrom", { list: name });
  if (tile.list === "clients" && tile.by.startsWith("created:")) return t("dashboard.newClients");
  const by = apart.find((each) => each.value === tile.by)?.label ?? "";
  const sum = list?.fields.find((field) => field.name === tile.sum)?.label;
  return sum ? t("dashboard.sumBy", { list: name, sum, by }) : t("dashboard.countBy", { list: name, by });
}
