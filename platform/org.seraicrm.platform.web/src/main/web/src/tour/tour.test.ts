import { describe, expect, it } from "vitest";
import type { Me } from "../api/types.ts";
import { CHAPTERS, type Chapter, chapterOf, following } from "./chapters.ts";
import { place } from "./place.ts";
import { en } from "./texts/en.ts";
import { hu } from "./texts/hu.ts";
import { pl } from "./texts/pl.ts";
import { ru } from "./texts/ru.ts";

const names = Object.keys(CHAPTERS) as Chapter[];
const who = (role: Me["user"]["role"]): Me => ({ user: { role } }) as Me;

describe("the tour", () => {
  it("has short chapters", () => {
    for (const name of names) {
      expect(CHAPTERS[name].length, name).toBeGreaterThanOrEqual(4);
      expect(CHAPTERS[name].length, name).toBeLessThanOrEqual(7);
    }
  });

  it.each(Object.entries({ en, hu, ru, pl }))("says everything briefly in %s", (_, texts) => {
    const used = new Set(names.flatMap((name) => CHAPTERS[name].map((step) => step.name)));
    expect(new Set(Object.keys(texts.steps))).toEqual(used);
    for (const [heading, text] of Object.values(texts.steps)) {
      expect(heading.trim().length, heading).toBeGreaterThan(2);
      expect(heading.length, heading).toBeLessThan(32);
      expect(text.length, text).toBeLessThan(175);
    }
  });

  it("leaves nothing in English", () => {
    for (const texts of [hu, ru, pl]) for (const step of Object.values(CHAPTERS).flat()) expect(texts.steps[step.name], step.name).not.toEqual(en.steps[step.name]);
  });

  it("leads from chapter to chapter, to the settings only those who have them", () => {
    expect(following("today", who("STANDARD"))).toBe("find");
    expect(following("client", who("STANDARD"))).toBeUndefined();
    expect(following("client", who("ADMINISTRATOR"))).toBe("settings");
    expect(following("card", who("ADMINISTRATOR"))).toBe("settings");
    expect(following("settings", who("ADMINISTRATOR"))).toBeUndefined();
  });

  it("shows the screen that somebody is on, and how to find things where there is nothing of its own", () => {
    const here = (path: string, role: Me["user"]["role"] = "ADMINISTRATOR"): Chapter => chapterOf(path, who(role));
    expect(["/today", "/clients", "/modules/0AB", "/clients/0AB", "/cards/0AB", "/settings/users"].map((path) => here(path))).toEqual(["today", "list", "list", "client", "card", "settings"]);
    expect(["/clients/new", "/clients/duplicates", "/calendar", "/help/lists", "/modules/0AB/days"].map((path) => here(path))).toEqual(["find", "find", "find", "find", "find"]);
    expect(here("/settings/profile", "STANDARD")).toBe("find");
  });
});

describe("the card of a step", () => {
  const card = { width: 340, height: 160 };
  const desk = { width: 1440, height: 900 };
  const phone = { width: 360, height: 740 };

  it("stands beneath what it tells of, or above it at the end of the screen", () => {
    expect(place({ left: 600, top: 100, width: 100, height: 40 }, card, desk)).toEqual({ left: 480, top: 152 });
    expect(place({ left: 600, top: 850, width: 100, height: 40 }, card, desk)).toEqual({ left: 480, top: 678 });
  });

  it("stands beside what is high", () => {
    expect(place({ left: 20, top: 60, width: 200, height: 830 }, card, desk)).toEqual({ left: 232, top: 60 });
    expect(place({ left: 1000, top: 60, width: 420, height: 830 }, card, desk)).toEqual({ left: 648, top: 60 });
  });

  it("never leaves the screen", () => {
    const narrow = { width: 336, height: 200 };
    for (const top of [0, 60, 400, 700]) {
      for (const height of [30, 300, 740]) {
        const spot = place({ left: 300, top, width: 50, height }, narrow, phone);
        expect(spot.left).toBe(12);
        expect(spot.top).toBeGreaterThanOrEqual(12);
        expect(spot.top + narrow.height).toBeLessThanOrEqual(phone.height - 12);
      }
    }
    expect(place(undefined, card, desk)).toEqual({ left: 550, top: 370 });
  });
});
