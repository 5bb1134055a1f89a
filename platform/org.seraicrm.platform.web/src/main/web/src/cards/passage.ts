import type { Field, Module, Values } from "../api/types.ts";

/** Fields that hold something for which the other module has no field, neither of the same id nor of the same type and name. */
export function left(source: Module, target: Module, values: Values): Field[] {
  return source.fields
    .filter((field) => values[field.id] !== undefined && values[field.id] !== null)
    .filter((field) => !target.fields.some((other) => other.id === field.id || (other.type === field.type && same(other.label, field.label))));
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
