import type { ActionType, Json, Parameter } from "../api/types.ts";

/** What a generic form holds while it is typed. */
export type Typed = Record<string, unknown>;

/** What of these kinds was filled before can be emptied, and how that is said. */
const EMPTIED: Record<string, unknown> = { text: "", lines: "", list: [] };

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** Asked for like what has to be given, when it has a value and can't be left without one. */
export function staying(parameter: Parameter, before: Typed): Parameter {
  const stays = !isEmpty(before[parameter.name]) && !(parameter.type in EMPTIED);
  return stays ? { ...parameter, required: true } : parameter;
}

/** The input for an action: lines as a list, JSON as what it says; nothing empty unless it was filled before. */
export function inputOf(action: ActionType, typed: Typed, before: Typed = {}): { input: Record<string, unknown>; invalid: string[] } {
  const input: Record<string, unknown> = {};
  const invalid: string[] = [];
  for (const parameter of action.parameters) {
    const value = typed[parameter.name];
    if (parameter.type === "flag") {
      if (parameter.required || value !== undefined) input[parameter.name] = value === true;
      continue;
    }
    if (isEmpty(value)) {
      if (value !== undefined && !isEmpty(before[parameter.name]) && parameter.type in EMPTIED) input[parameter.name] = EMPTIED[parameter.type];
      continue;
    }
    if (parameter.type === "list" && typeof value === "string") {
      input[parameter.name] = listOf(value);
    } else if (parameter.type === "object" && typeof value === "string") {
      try {
        input[parameter.name] = JSON.parse(value) as Json;
      } catch {
        invalid.push(parameter.name);
      }
    } else {
      input[parameter.name] = value;
    }
  }
  return { input, invalid };
}

/** One item a line; a text that is a JSON array is that array. */
function listOf(text: string): unknown[] {
  if (text.trim().startsWith("[")) {
    try {
      const parsed = JSON.parse(text) as unknown;
      if (Array.isArray(parsed)) return parsed;
    } catch {
      // Lines that happen to begin with a bracket.
    }
  }
  return text.split("\n").map((line) => line.trim()).filter(Boolean);
}

/** What the entries of a list parameter are: `department`, `user`, … */
export function itemTypeOf(action: ActionType, parameter: string): string | undefined {
  return action.schema?.properties?.[parameter]?.items?.["x-serai-type"];
}

/** Whether a parameter takes the id of something. */
export function takesId(action: ActionType, parameter: string): boolean {
  return action.schema?.properties?.[parameter]?.format === "serai-id";
}

/** What can be picked of a list that a module answers: its rows with id and name, without those in the trash. */
export function pickable(rows: unknown): Array<{ value: string; label: string }> {
  if (!Array.isArray(rows)) return [];
  return (rows as Array<{ id?: unknown; name?: unknown; trashed?: unknown } | null>).flatMap((row) =>
    typeof row?.id === "string" && typeof row.name === "string" && row.trashed !== true ? [{ value: row.id, label: row.name }] : []);
}

export function choicesOf(parameter: Parameter): Array<{ value: string; label: string }> {
  return parameter.choices.map((choice) => (typeof choice === "string" ? { value: choice, label: choice } : { value: choice.id, label: choice.label }));
}
