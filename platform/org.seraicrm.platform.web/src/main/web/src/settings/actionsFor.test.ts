import { expect, test } from "vitest";
import type { ActionType } from "../api/types.ts";
import { parameterFor, suits } from "./actionsFor.ts";

const parameter = (name: string, type: string, required: boolean): ActionType["parameters"][number] => ({ name, type, required, label: name, choices: [] });
const schedule: ActionType = { name: "installation.schedule", label: "Schedule", kind: "installation", parameters: [parameter("card", "card", true)] };
const send: ActionType = { name: "questionnaires.send", label: "Send", kind: "questionnaires", parameters: [parameter("card", "card", false), parameter("client", "client", false)] };
const handOver: ActionType = { name: "card.handOver", label: "Hand over", parameters: [parameter("card", "card", true)] };

const card = { kind: "card", id: "1" } as const;
const client = { kind: "client", id: "2" } as const;

test("a module's action that needs a card is offered on cards of its own kind only", () => {
  expect(suits(schedule, card, "installation")).toBe(true);
  expect(suits(schedule, card, "sales")).toBe(false);
});

test("an action that may be about any card or client is offered on all, and so are the platform's own", () => {
  expect(suits(send, card, "sales")).toBe(true);
  expect(suits(send, client, undefined)).toBe(true);
  expect(suits(handOver, card, "sales")).toBe(true);
});

test("what only programs and undo use is no form", () => {
  expect(suits({ ...handOver, name: "card.handBack", surfaces: [] }, card, "sales")).toBe(false);
  expect(suits({ ...handOver, surfaces: ["CHAT", "FORM"] }, card, "sales")).toBe(true);
});

test("an action that takes no such thing is not offered", () => {
  expect(suits(schedule, client, undefined)).toBe(false);
  expect(parameterFor(schedule, client)).toBeUndefined();
});
