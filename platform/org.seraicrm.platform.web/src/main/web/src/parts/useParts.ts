import { useQuery } from "@tanstack/react-query";
import { partsQuery } from "../api/queries.ts";
import type { ActionType, PartForm, PartPage, PartPanel, PartTile, WebPart } from "../api/types.ts";

/** What modules bring for the browser; `undefined` until it is known. */
export function useParts(): WebPart[] | undefined {
  return useQuery(partsQuery).data;
}

export interface PageOf { part: WebPart; page: PartPage }

export function pagesOf(parts: WebPart[], kind: string): PageOf[] {
  return parts.filter((part) => part.kind === kind).flatMap((part) => part.pages.map((page) => ({ part, page })));
}

export interface PanelOf { part: WebPart; panel: PartPanel }

/** The panels for a place, in their order. */
export function panelsOf(parts: WebPart[], slot: PartPanel["slot"], kinds: string[]): PanelOf[] {
  return parts
    .filter((part) => kinds.includes(part.kind))
    .flatMap((part) => part.panels.filter((panel) => panel.slot === slot).map((panel) => ({ part, panel })))
    .sort((one, other) => one.panel.order - other.panel.order || one.part.bundle.localeCompare(other.part.bundle));
}

export interface TileOf { part: WebPart; tile: PartTile }

/** The tiles that a kind of module brings for dashboards. */
export function tilesOf(parts: WebPart[], kind: string): TileOf[] {
  return parts.filter((part) => part.kind === kind).flatMap((part) => part.tiles.map((tile) => ({ part, tile })));
}

export interface FormOf { part: WebPart; form: PartForm }

/** The form that a module brings for an action of its own kind. */
export function formOf(parts: WebPart[], action: ActionType): FormOf | undefined {
  return parts
    .filter((part) => part.kind === action.kind)
    .flatMap((part) => part.forms.filter((form) => form.action === action.name).map((form) => ({ part, form })))[0];
}
