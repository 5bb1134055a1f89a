import { describe, expect, it } from "vitest";
import { filledIn, takenBack, type Templated } from "./letterDraft.ts";

const letter = (text: string) => ({ subject: "About", text, missing: {}, unknown: [] });
const typed: Templated = { subject: "Mine", text: "Half a letter" };

describe("a template in a letter", () => {
  it("takes the place of what was typed, which comes back", () => {
    const filled = filledIn(typed, "t", letter("Dear"), false);
    expect(filled).toMatchObject({ subject: "About", text: "Dear", template: "t" });
    const back = takenBack(filled);
    expect(back).toMatchObject(typed);
    expect(takenBack(back)).toMatchObject({ subject: "About", text: "Dear" });
  });

  it("tried after another keeps what was typed first", () => {
    const second = filledIn(filledIn(typed, "t", letter("Dear"), false), "u", letter("Hello"), false);
    expect(takenBack(second)).toMatchObject(typed);
  });

  it("keeps what was written on since", () => {
    const on = { ...filledIn(typed, "t", letter("Dear"), false), text: "Dear, and more" };
    expect(takenBack(filledIn(on, "u", letter("Hello"), false))).toMatchObject({ text: "Dear, and more" });
  });

  it("leaves the subject of an answer", () => {
    expect(filledIn({ subject: "Re: Offer", text: "" }, "t", letter("Dear"), true).subject).toBe("Re: Offer");
  });
});
