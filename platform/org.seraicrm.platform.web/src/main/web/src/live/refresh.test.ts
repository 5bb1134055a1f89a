import { describe, expect, it } from "vitest";
import { staleKeys } from "./refresh.ts";

describe("a change heard from the server", () => {
  it("makes the card, its history and the lists stale", () => {
    const { rows, lists } = staleKeys({ type: "card.moved", card: "a1", client: "k1", module: "m1" });
    expect(rows).toContainEqual(["card", "a1"]);
    expect(rows).toContainEqual(["history", "client", "k1"]);
    expect(lists).toContainEqual(["counts"]);
    expect(rows).not.toContainEqual(["today"]);
  });

  it("makes everything on the screen stale when much has changed at once", () => {
    const { lists } = staleKeys({ type: "many.changed" });
    expect(lists).toContainEqual(["card"]);
    expect(lists).toContainEqual(["clients"]);
  });

  it("renews today when it is about a to-do", () => {
    expect(staleKeys({ type: "todo.handedOver" }).rows).toContainEqual(["today"]);
  });
});
