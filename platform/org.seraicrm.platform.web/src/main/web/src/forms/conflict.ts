/** Two people changed the same row. A field is a conflict when both changed it to different things. */
export interface FieldConflict<T = unknown> { field: string; base: T; mine: T; theirs: T }
export interface Merge {
  /** My changes that still stand without asking. */
  clear: Record<string, unknown>;
  conflicts: FieldConflict[];
}
export type Choice = "mine" | "theirs";

/** Equal as JSON; an absent value, null and an empty text are the same nothing. */
export function same(left: unknown, right: unknown): boolean {
  return canonical(left) === canonical(right);
}

function canonical(value: unknown): string {
  if (value === undefined || value === null || value === "") return "null";
  if (Array.isArray(value)) return value.length === 0 ? "null" : `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object") {
    const entries = Object.entries(value as Record<string, unknown>)
      .filter(([, part]) => part !== undefined && part !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`);
    return `{${entries.join(",")}}`;
  }
  return JSON.stringify(value);
}

/**
 * @param mine my changes by field
 * @param base what those fields held when I began
 * @param theirs what they hold now
 */
export function merge(
  mine: Record<string, unknown>,
  base: Record<string, unknown>,
  theirs: Record<string, unknown>,
): Merge {
  const result: Merge = { clear: {}, conflicts: [] };
  for (const [field, value] of Object.entries(mine)) {
    if (same(theirs[field], value)) continue;
    if (same(theirs[field], base[field])) result.clear[field] = value;
    else result.conflicts.push({ field, base: base[field], mine: value, theirs: theirs[field] });
  }
  return result;
}

/** What to save after the user has decided each conflict. */
export function resolve(merged: Merge, choices: Record<string, Choice>): Record<string, unknown> {
  const changes = { ...merged.clear };
  for (const conflict of merged.conflicts) {
    if (choices[conflict.field] === "mine") changes[conflict.field] = conflict.mine;
  }
  return changes;
}
