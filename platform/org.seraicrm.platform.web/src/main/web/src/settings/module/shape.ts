import { RESPONSIBLE, STATUS } from "../../fields/asked.ts";
import type { ClientPart, Field, FieldValue, Id, Json, Role, View, When } from "../../api/types.ts";

/** What `module.shape` takes, labels in the user's language. */
export interface ShapeStatus { id: Id; label: string; colour: string; closed: boolean; initial: boolean; /** All of which bring a card here by itself. */ comesWhen?: When[] | undefined }
export interface ShapeGroup { id: Id; label: string; terminal: boolean; statuses: ShapeStatus[] }
export interface ShapeField extends Omit<Field, "initial" | "heading" | "help" | "shownWhen" | "requiredWhen"> {
  initial?: FieldValue | undefined; heading?: string | undefined; help?: string | undefined; shownWhen?: When | undefined; requiredWhen?: When | undefined;
}
/** A heading among the fields, dragged like them. */
export interface HeadingLine { id: Id; title: string }
export type FieldRow = ShapeField | HeadingLine;
export interface Barrier { from: Id[]; to: Id[]; roles: Role[]; reason: boolean }
/** What `with` holds is the input of the action; see the manual for what stands in for the card's own values. */
export interface Step { action: string; with: Record<string, Json>; after: number }
/** `agent` is the user with whose rights it runs; without one it is off. */
export interface Automation { id: Id; label: string; statuses: Id[]; steps: Step[]; agent?: Id }
export interface Shape {
  name: string; icon: string; colour: string; oneCardPerClient: boolean; fields: ShapeField[]; groups: ShapeGroup[]; barriers: Barrier[];
  views: View[]; automations: Automation[];
}
/** A module as Settings reads it. */
export interface ModuleShape extends Shape { id: Id; version: number; kind: string; retired: ShapeField[]; standing: Record<Id, number>; rights: Right[]; grants: Grant[];
  /** What every client has, in their form. */
  builtIn: Array<`client.${ClientPart}`>;
}
/** What roles may do in a module, and what the company says about it. */
export interface Right { id: string; label: string; role: Role }
export interface Grant { right: string; role: Role; department?: Id; given: boolean }

export type Way = "FREE" | "REASON" | "CLOSED";
export const ROLES: Role[] = ["RESTRICTED", "STANDARD", "MANAGER", "ADMINISTRATOR"];
export const COLOURS = ["gray", "red", "pink", "grape", "violet", "indigo", "blue", "cyan", "teal", "green", "lime", "yellow", "orange"] as const;
export type Colour = (typeof COLOURS)[number];

export function shapeOf(module: ModuleShape): Shape {
  const { name, icon, colour, oneCardPerClient, fields, groups, barriers, views, automations } = module;
  return { name, icon, colour, oneCardPerClient, fields, groups, barriers, views, automations };
}

export function freshId(): Id {
  return `own-${crypto.getRandomValues(new Uint32Array(2)).join("-")}`;
}

export function statusesOf(shape: Pick<Shape, "groups">): ShapeStatus[] {
  return shape.groups.flatMap((group) => group.statuses);
}

/** Statuses that are no longer there although cards stand in them, with how many. */
export function emptied(module: ModuleShape, shape: Shape): Array<{ status: ShapeStatus; count: number }> {
  const kept = new Set(statusesOf(shape).map((status) => status.id));
  return statusesOf(module)
    .filter((status) => !kept.has(status.id) && (module.standing[status.id] ?? 0) > 0)
    .map((status) => ({ status, count: module.standing[status.id] ?? 0 }));
}

/** Moves a status to a place in a group; a place past the end is the end. */
export function moveStatus(groups: ShapeGroup[], id: Id, group: Id, place: number): ShapeGroup[] {
  const status = groups.flatMap((each) => each.statuses).find((each) => each.id === id);
  if (!status) return groups;
  return groups.map((each) => {
    const others = each.statuses.filter((other) => other.id !== id);
    return { ...each, statuses: each.id === group ? others.toSpliced(place, 0, status) : others };
  });
}

/** Cards begin in one status only. */
export function beginIn(groups: ShapeGroup[], id: Id): ShapeGroup[] {
  return groups.map((group) => ({ ...group, statuses: group.statuses.map((status) => ({ ...status, initial: status.id === id })) }));
}

function stands(barrier: Barrier, role: Role, from: Id, to: Id): boolean {
  const holds = <T>(named: T[], one: T): boolean => named.length === 0 || named.includes(one);
  return holds(barrier.roles, role) && holds(barrier.from, from) && holds(barrier.to, to);
}

/** What the barriers say of one move; the terminal groups come on top. */
export function wayOf(barriers: Barrier[], role: Role, from: Id, to: Id): Way {
  const met = barriers.filter((barrier) => stands(barrier, role, from, to));
  if (met.some((barrier) => !barrier.reason)) return "CLOSED";
  return met.length > 0 ? "REASON" : "FREE";
}

/** Whether a move leaves a terminal group, and what that asks of a role. */
export function terminalWay(groups: ShapeGroup[], role: Role, from: Id, to: Id): Way {
  const at = groups.find((group) => group.statuses.some((status) => status.id === from));
  if (!at?.terminal || at.statuses.some((status) => status.id === to)) return "FREE";
  return role === "MANAGER" || role === "ADMINISTRATOR" ? "REASON" : "CLOSED";
}

/** The barriers with one move set anew. They are written out cell by cell and put together again, as few as may be. */
export function withWay(shape: Shape, role: Role, from: Id, to: Id, way: Way): Barrier[] {
  const ids = statusesOf(shape).map((status) => status.id);
  const rows = new Map<string, { from: Id; to: Id[]; role: Role; reason: boolean }>();
  for (const each of ROLES) {
    for (const leaving of ids) {
      for (const entering of ids) {
        const here = each === role && leaving === from && entering === to ? way : wayOf(shape.barriers, each, leaving, entering);
        if (here === "FREE" || leaving === entering) continue;
        const key = `${each} ${leaving} ${here}`;
        const row = rows.get(key) ?? { from: leaving, to: [], role: each, reason: here === "REASON" };
        row.to.push(entering);
        rows.set(key, row);
      }
    }
  }
  const merged = new Map<string, Barrier>();
  for (const row of rows.values()) {
    const key = `${row.from} ${row.to.join(" ")} ${row.reason}`;
    const barrier = merged.get(key) ?? { from: [row.from], to: row.to, roles: [], reason: row.reason };
    barrier.roles.push(row.role);
    merged.set(key, barrier);
  }
  return [...merged.values()];
}

/** The fields with their headings as rows of their own. */
export function rowsOf(fields: ShapeField[]): FieldRow[] {
  return fields.flatMap(({ heading, ...field }): FieldRow[] => (heading === undefined ? [field] : [{ id: `heading ${field.id}`, title: heading }, field]));
}

/** The rows as fields again: one begins with the heading above it. */
export function fieldsOf(rows: FieldRow[]): ShapeField[] {
  return rows.flatMap((row, i): ShapeField[] => {
    const above = rows[i - 1];
    return "title" in row ? [] : [above && "title" in above ? { ...row, heading: above.title } : row];
  });
}

/** A condition without values that are gone; nothing is left when what it asks about is, or all that it asked for. */
function knownWhen(shape: Shape, when: When): When | undefined {
  if (when.field === RESPONSIBLE) return when;
  const statuses = new Set(statusesOf(shape).map((status) => status.id));
  const values = (id: Id): Set<string> | undefined => {
    if (id === STATUS) return statuses;
    const field = shape.fields.find((each) => each.id === id);
    if (field?.type === "CHOICE" || field?.type === "MULTI_CHOICE") return new Set(field.choices.filter((choice) => choice.label.trim()).map((choice) => choice.id));
    return undefined;
  };
  if (when.field !== STATUS && !shape.fields.some((field) => field.id === when.field)) return undefined;
  const left = when.values.filter((value) => values(when.field)?.has(value) ?? true);
  return when.values.length > 0 && left.length === 0 ? undefined : { ...when, values: left };
}

/** Without empty texts, without empty choices, and without conditions on what is gone. */
export function knownFields(shape: Shape): ShapeField[] {
  const text = (words: string | undefined): string | undefined => words?.trim() || undefined;
  const known = (when: When | undefined): When | undefined => when && knownWhen(shape, when);
  return shape.fields.map((field) => ({
    ...field, heading: text(field.heading), help: text(field.help), shownWhen: known(field.shownWhen), requiredWhen: known(field.requiredWhen),
    choices: field.choices.map((choice) => ({ ...choice, label: choice.label.trim() })).filter((choice) => choice.label !== ""),
  }));
}

/** Nothing leads to a status by itself when a part of what was to lead there is gone. */
export function knownGroups(shape: Shape): ShapeGroup[] {
  const known = ({ comesWhen, ...status }: ShapeStatus): ShapeStatus => {
    const left = comesWhen?.flatMap((when) => knownWhen(shape, when) ?? []);
    return left && left.length > 0 && left.length === comesWhen?.length ? { ...status, comesWhen: left } : status;
  };
  return shape.groups.map((group) => ({ ...group, statuses: group.statuses.map(known) }));
}

/** The field a view is sorted by, if it is one. */
function sortField(sort: string): Id | undefined {
  return /^-?field\.(.+)$/.exec(sort)?.[1];
}

/** Without statuses and fields that are gone; a view that would show other cards then goes, too. */
export function knownViews(shape: Shape): View[] {
  const statuses = new Set(statusesOf(shape).map((status) => status.id));
  const fields = new Set(shape.fields.map((field) => field.id));
  return shape.views.flatMap((view) => {
    const left = view.statuses.filter((id) => statuses.has(id));
    if ((view.statuses.length > 0 && left.length === 0) || Object.keys(view.values).some((id) => !fields.has(id))) return [];
    const sorted = sortField(view.sort);
    const sort = sorted === undefined || fields.has(sorted) ? view.sort : "-changed";
    return [{ ...view, label: view.label.trim(), statuses: left, columns: view.columns.filter((id) => fields.has(id)), sort }];
  });
}

/** Without statuses that are gone. */
export function knownAutomations(shape: Shape): Automation[] {
  const statuses = new Set(statusesOf(shape).map((status) => status.id));
  return shape.automations.flatMap((automation) => {
    const left = automation.statuses.filter((id) => statuses.has(id));
    const gone = automation.statuses.length > 0 && left.length === 0;
    return gone ? [] : [{ ...automation, label: automation.label.trim(), statuses: left }];
  });
}

/** Without what names statuses that are gone. */
export function knownBarriers(shape: Shape): Barrier[] {
  const ids = new Set(statusesOf(shape).map((status) => status.id));
  return shape.barriers.flatMap((barrier) => {
    const from = barrier.from.filter((id) => ids.has(id));
    const to = barrier.to.filter((id) => ids.has(id));
    const nothing = (barrier.from.length > 0 && from.length === 0) || (barrier.to.length > 0 && to.length === 0);
    return nothing ? [] : [{ ...barrier, from, to }];
  });
}
