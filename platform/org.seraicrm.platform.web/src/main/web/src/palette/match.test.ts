import { describe, expect, it } from "vitest";
import { best, fit } from "./match.ts";

describe("what is typed into the palette", () => {
  it.each([
    ["New client", "new cl"],
    ["Settings: Modules", "modules"],
    ["Beállítások", "beallit"],
    ["Új ügyfél", "uj ugyfel"],
    ["Настройки", "настр"],
    ["Учёт", "учет"],
    ["Zgłoszenia", "zglosz"],
    ["Łódź", "lodz"],
  ])("finds “%s” by “%s”", (name, typed) => {
    expect(fit(typed, name)).toBeGreaterThan(0.7);
  });

  it.each([["Settings", "setings"], ["Settings", "settigns"], ["Dashboard", "dashbord"], ["Клиенты", "клинты"], ["Adatlapok", "adtlapok"]])("forgives a slip: “%s” by “%s”", (name, typed) => {
    expect(fit(typed, name)).toBeGreaterThan(0);
  });

  it("finds nothing by other words", () => {
    expect(fit("invoice", "New client")).toBe(0);
    expect(fit("", "New client")).toBe(0);
    expect(fit("new invoice", "New client")).toBe(0);
  });

  it("prefers whole words, then beginnings, then the shorter name", () => {
    const found = best("client", ["New client for a friend", "Clients", "New client"], (name) => [name], 5).map(({ thing }) => thing);
    expect(found).toEqual(["New client", "New client for a friend", "Clients"]);
  });

  it("knows a thing by several names", () => {
    expect(best("client.create", ["Ügyfél felvétele"], (name) => [name, "client.create"], 5)).toHaveLength(1);
  });
});
