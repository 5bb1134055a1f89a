import { describe, expect, it } from "vitest";
import type { ActionType, Parameter } from "../api/types.ts";
import { inputOf, pickable, staying, takesId } from "./actionInput.ts";

const action = (...parameters: Array<[string, string, boolean?]>): ActionType => ({
  name: "x", label: "X", parameters: parameters.map(([name, type, required]) => ({ name, label: name, type, required: required ?? false, choices: [] })),
});

describe("the input of a form nobody drew", () => {
  it("leaves out what is empty", () => {
    expect(inputOf(action(["a", "text"], ["b", "text"]), { a: "", b: "x" }).input).toEqual({ b: "x" });
  });

  it("sends a text that was emptied, so that what was there goes", () => {
    const signature = action(["signature", "lines"], ["role", "choice"]);
    expect(inputOf(signature, { signature: "", role: "" }, { signature: "Anna", role: "MANAGER" }).input).toEqual({ signature: "" });
    expect(inputOf(signature, { signature: "" }, { signature: "" }).input).toEqual({});
  });

  it("sends a list that was emptied", () => {
    expect(inputOf(action(["users", "list"]), { users: [] }, { users: ["anna"] }).input).toEqual({ users: [] });
    expect(inputOf(action(["users", "list"]), { users: [] }).input).toEqual({});
  });

  it("asks for what can't be left without a value", () => {
    const [currency, name] = action(["currency", "currency"], ["name", "text"]).parameters as [Parameter, Parameter];
    expect(staying(currency, { currency: "HUF" }).required).toBe(true);
    expect(staying(currency, {}).required).toBe(false);
    expect(staying(name, { name: "Karaván" }).required).toBe(false);
  });

  it("says no for a required flag that nobody ticked", () => {
    expect(inputOf(action(["on", "flag", true]), {}).input).toEqual({ on: false });
  });

  it("reads lists line by line and objects as JSON", () => {
    const { input } = inputOf(action(["list", "list"], ["object", "object"]), { list: "a\n\n b ", object: '{"x":1}' });
    expect(input).toEqual({ list: ["a", "b"], object: { x: 1 } });
  });

  it("names what is not JSON", () => {
    expect(inputOf(action(["object", "object"]), { object: "{" }).invalid).toEqual(["object"]);
  });
});

describe("a module's own noun", () => {
  it("is known by the schema", () => {
    const send: ActionType = { ...action(["questionnaire", "questionnaire"], ["to", "text"]), schema: { properties: { questionnaire: { format: "serai-id" }, to: {} } } };
    expect([takesId(send, "questionnaire"), takesId(send, "to"), takesId(action(["a", "text"]), "a")]).toEqual([true, false, false]);
  });

  it("is picked from rows with id and name that are not in the trash", () => {
    const rows = [{ id: "1", name: "One", trashed: false }, { id: "2", name: "Two", trashed: true }, { id: "3" }, null, "four"];
    expect(pickable(rows)).toEqual([{ value: "1", label: "One" }]);
    expect(pickable({ rows })).toEqual([]);
  });
});
