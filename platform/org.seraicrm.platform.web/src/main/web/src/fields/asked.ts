import type { Field, FieldValue, Id, Problem, When } from "../api/types.ts";

/** What conditions ask of the card's status; no field has this place. */
export const STATUS = "status";
/** What conditions ask about who is responsible for the card; only those of statuses do. */
export const RESPONSIBLE = "responsible";
/** Holds for every card. */
export const ALWAYS: When = { field: STATUS, values: [] };

export type Values = Record<Id, FieldValue | undefined>;

/** The fields whose conditions hold, as the server sees it, too. One that depends on a field that isn't shown isn't either. */
export function shown(fields: Field[], status: Id, values: Values): Field[] {
  const known = new Map(fields.map((field) => [field.id, field]));
  const shows = (field: Field, met: Set<Id>): boolean => {
    if (!field.shownWhen || met.has(field.id)) return true;
    if (!holds(field.shownWhen, status, values)) return false;
    const on = known.get(field.shownWhen.field);
    return !on || shows(on, new Set([...met, field.id]));
  };
  return fields.filter((field) => shows(field, new Set()));
}

/** Whether a field that is shown has to be filled in. */
export function isRequired(field: Field, status: Id, values: Values): boolean {
  return field.requiredWhen !== undefined && holds(field.requiredWhen, status, values);
}

function holds(when: When, status: Id, values: Values): boolean {
  if (when.field === STATUS) return when.values.length === 0 || when.values.includes(status);
  const value = values[when.field];
  if (value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)) return false;
  if (when.values.length === 0) return true;
  return Array.isArray(value) ? value.some((each) => when.values.includes(each)) : when.values.includes(String(value));
}

/** Some fields under the headings that all of them have; the first group may have none. */
export function grouped(all: Field[], some: Field[]): Array<{ heading: string | undefined; fields: Field[] }> {
  const kept = new Set(some.map((field) => field.id));
  const groups: Array<{ heading: string | undefined; fields: Field[] }> = [{ heading: undefined, fields: [] }];
  for (const field of all) {
    if (field.heading) groups.push({ heading: field.heading, fields: [] });
    if (kept.has(field.id)) groups.at(-1)?.fields.push(field);
  }
  return groups.filter((group) => group.fields.length > 0);
}

/** Fields that a refusal is about and that were not among what was sent. */
export function wanted(problem: Problem | undefined, fields: Field[], sent: Id[] = []): Field[] {
  const pointers = (problem?.violations ?? []).map((violation) => violation.pointer);
  if (pointers.length === 0 || pointers.some((pointer) => !pointer.startsWith("/values/"))) return [];
  const asked = fields.filter((field) => !field.readOnly && !sent.includes(field.id) && pointers.includes(`/values/${field.id}`));
  return asked.length === pointers.length ? asked : [];
}
