import { expect, it } from "vitest";
import type { Field, FieldType, Module } from "../api/types.ts";
import { left } from "./passage.ts";

const field = (id: string, label: string, type: FieldType): Field => ({ id, label, type, choices: [], main: false });
const module = (...fields: Field[]): Module => ({ fields }) as Module;

it("values stay behind where the other module has no field of the same id, or of the same type and name", () => {
  const source = module(field("a", "Width", "NUMBER"), field("b", "Colour", "TEXT"), field("c", "Day", "DATE"), field("d", "Note", "TEXT"));
  const target = module(field("a", "Breadth", "NUMBER"), field("x", "colour ", "TEXT"), field("y", "Day", "TEXT"));
  expect(left(source, target, { a: 1, b: "red", c: "2026-03-12", d: null }).map((each) => each.id)).toEqual(["c"]);
});
