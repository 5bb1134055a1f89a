import { describe, expect, it } from "vitest";
import { type Begun, stepsOf } from "./steps.ts";

const empty: Begun = {
  clients: 0, todos: 0, users: 1, modules: 0, bot: false, administrator: true,
  actions: ["client.create", "import.begin", "todo.add", "module.create", "user.add", "channel.set"],
};

describe("the first steps of a company", () => {
  it("are all open in an empty one", () => {
    expect(stepsOf(empty).map((step) => step.name)).toEqual(["module", "client", "import", "todo", "colleague", "bot"]);
    expect(stepsOf(empty).some((step) => step.done)).toBe(false);
  });

  it("are done when their result is there", () => {
    const done = stepsOf({ ...empty, clients: 400, todos: 3, users: 2, modules: 1, bot: true });
    expect(done.every((step) => step.done)).toBe(true);
  });

  it("are only those that the user may take", () => {
    expect(stepsOf({ ...empty, administrator: false, actions: ["client.create", "todo.add"] }).map((step) => step.name)).toEqual(["client", "todo"]);
  });
});
