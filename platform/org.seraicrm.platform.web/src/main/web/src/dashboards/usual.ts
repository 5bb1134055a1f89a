import type { Module } from "../api/types.ts";
import type { Tile } from "./api.ts";

export const COLUMNS = 4;
export const MOST_TILES = 24;

/** What is shown until somebody arranges a dashboard: what is to do, where cards stand, where clients come from and where they leave. */
export function usualTiles(modules: Module[]): Tile[] {
  const several = modules.filter((module) => module.groups.flatMap((group) => group.statuses).length > 1);
  const tiles: Tile[] = [
    { id: "first", kind: "FIRST_STEPS", width: 2, height: 2 },
    { id: "today", kind: "TODAY", width: 2, height: 2 },
    { id: "team", kind: "TEAM", width: 2, height: 2 },
    { id: "new", kind: "FIGURES", list: "clients", by: "created:month", chart: "COLUMNS", width: 2, height: 2 },
    ...several.slice(0, 4).map((module): Tile => ({ id: `at-${module.kind.slice(0, 14)}`, kind: "FIGURES", list: module.id, by: "status", chart: "BARS", width: 1, height: 2 })),
    ...several.flatMap((module) => [...source(module), ...sum(module), ...dropOff(module)]).slice(0, 6),
  ];
  return tiles.map((tile, at) => ({ ...tile, id: `${at}-${tile.id}`.slice(0, 20) }));
}

/** Which advertising brought the clients (A59). */
function source(module: Module): Tile[] {
  const field = module.fields.find((each) => each.id === "source" && each.type === "CHOICE");
  return field ? [{ id: "source", kind: "FIGURES", list: module.id, by: `field.${field.id}`, chart: "RING", width: 1, height: 2 }] : [];
}

function sum(module: Module): Tile[] {
  const field = module.fields.find((each) => each.type === "MONEY");
  return field ? [{ id: "sum", kind: "FIGURES", list: module.id, by: "group", sum: `field.${field.id}`, chart: "BARS", width: 1, height: 2 }] : [];
}

/** At which step those left who stand in the last group (A83). */
function dropOff(module: Module): Tile[] {
  const last = module.groups.at(-1);
  return last && module.groups.length > 2 && last.statuses.some((status) => status.closed) ? [{ id: "left", kind: "FIGURES", list: module.id, where: { field: "group", is: [last.id] }, by: "leftFrom", chart: "BARS", width: 1, height: 2 }] : [];
}

/** A tile in another place. */
export function moved<T>(tiles: T[], from: number, to: number): T[] {
  if (from < 0 || to < 0 || from >= tiles.length || to >= tiles.length) return tiles;
  const next = [...tiles];
  const [tile] = next.splice(from, 1);
  next.splice(to, 0, tile as T);
  return next;
}

/** An id that no tile has yet. */
export function freshId(tiles: Tile[]): string {
  let number = tiles.length + 1;
  while (tiles.some((tile) => tile.id === `t${number}`)) number++;
  return `t${number}`;
}
