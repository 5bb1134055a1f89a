import { Text } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Module } from "../api/types.ts";
import { Loading } from "../app/Loading.tsx";
import { Part } from "../parts/Part.tsx";
import { tilesOf, useParts } from "../parts/useParts.ts";
import type { Tile } from "./api.ts";

/** A tile that a module brings. */
export function PartTile({ tile, module }: { tile: Tile; module: Module }) {
  const { t } = useTranslation();
  const parts = useParts();
  const context = useMemo(() => ({ module }), [module]);
  if (!parts) return <Loading />;
  const found = tilesOf(parts, module.kind).find((each) => each.tile.id === tile.part);
  if (!found) return <Text size="sm" c="dimmed">{t("dashboard.notHere")}</Text>;
  return <Part part={found.part} exported={found.tile.export} context={context} />;
}
