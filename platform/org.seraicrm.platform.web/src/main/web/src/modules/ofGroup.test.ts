import { expect, it } from "vitest";
import { ofGroup } from "./ofGroup.ts";

it("tells how many cards a group of statuses has, and their sum in each currency", () => {
  const counts = {
    status: { fresh: 2, running: 1, won: 7 },
    sums: { fresh: [{ minor: 100, currency: "EUR" }, { minor: 5, currency: "HUF" }], running: [{ minor: 50, currency: "EUR" }], won: [{ minor: 9, currency: "EUR" }] },
  };
  expect(ofGroup([{ id: "fresh" }, { id: "running" }, { id: "unused" }], counts)).toEqual({ count: 3, sums: [{ minor: 150, currency: "EUR" }, { minor: 5, currency: "HUF" }] });
  expect(ofGroup([{ id: "unused" }], counts)).toEqual({ count: 0, sums: [] });
  expect(ofGroup([{ id: "fresh" }], undefined)).toEqual({ count: 0, sums: [] });
});
