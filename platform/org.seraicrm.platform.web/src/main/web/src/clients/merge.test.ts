import { describe, expect, it } from "vitest";
import type { CardRow, Client, Field, Module } from "../api/types.ts";
import { mergeInput, partsOf, proposal } from "./merge.ts";

const client = (id: string, more: Partial<Client> = {}): Client => ({
  id, version: 3, kind: "COMPANY", name: id, contactPoints: [], addresses: [], persons: [], values: {}, trashed: false, cards: [], todos: [],
  completeness: { percent: 40, missing: [] }, merged: [], ...more,
});
const phone = (value: string): Client["contactPoints"][number] => ({ kind: "PHONE", value, shown: value });
const card = (id: string, values: CardRow["values"]): CardRow => ({ id, module: { id: "m" }, values }) as CardRow;
const customers = [{ id: "m", name: "Customers", oneCardPerClient: true }] as Module[];

describe("two clients that become one", () => {
  it("keep the more complete one, and what it lacks of the other", () => {
    const sparse = client("a", { responsible: { id: "u", name: "Réka" } as Client["responsible"] & object });
    const full = client("b", { completeness: { percent: 80, missing: [] } });
    const choice = proposal([sparse, full], [], []);
    expect(choice.keep).toBe(1);
    expect(mergeInput([sparse, full], [], [], choice)).toMatchObject({ client: "b", other: "a", name: "b", responsible: "u", trash: [] });
  });

  it("hold what both have once", () => {
    const parts = partsOf([client("a", { addresses: [{ text: "Fő utca 1" }] }), client("b", { addresses: [{ text: "fő  utca 1" }] })], "addresses");
    expect(parts).toEqual([expect.objectContaining({ sides: [0, 1], value: { text: "Fő utca 1" } })]);
  });

  it("leave out what was unticked", () => {
    const clients: [Client, Client] = [client("a", { contactPoints: [phone("+361")] }), client("b", { contactPoints: [phone("+362")] })];
    const choice = { ...proposal(clients, [], []), without: ["contactPoints/PHONE+362"] };
    expect(mergeInput(clients, [], [], choice).contactPoints).toEqual([{ kind: "PHONE", value: "+361" }]);
  });

  it("keep the fuller card where a client has one (A17)", () => {
    const clients: [Client, Client] = [client("a", { cards: [card("x", {})] }), client("b", { cards: [card("y", { f: 1 })] })];
    expect(mergeInput(clients, customers, [], proposal(clients, customers, [])).trash).toEqual(["x"]);
  });

  it("choose own fields one by one, and leave those that are only read", () => {
    const own = (id: string, readOnly = false): Field => ({ id, label: id, type: "TEXT", choices: [], main: false, readOnly });
    const clients: [Client, Client] = [client("a", { values: { size: "big", tax: "1", rank: "A" } }), client("b", { values: { size: "small", rank: "B" } })];
    const fields = [own("size"), own("tax"), own("rank", true), own("none")];
    const choice = proposal(clients, [], fields);
    expect(choice.own).toEqual({ size: 0, tax: 0, rank: 0 });
    expect(mergeInput(clients, [], fields, { ...choice, own: { ...choice.own, size: 1, tax: 1 } }).values).toEqual({ size: "small", tax: null });
    expect(proposal([clients[1], clients[0]], [], fields).own).toMatchObject({ tax: 1 });
    expect(mergeInput(clients, [], [own("none")], choice)).not.toHaveProperty("values");
  });
});
