import { describe, expect, it } from "vitest";
import { addressOf, answerSubject } from "./mailAnswer.ts";

describe("an answer to a letter", () => {
  it("says Re: once", () => {
    expect(answerSubject("Offer")).toBe("Re: Offer");
    expect(answerSubject("RE: Offer")).toBe("RE: Offer");
    expect(answerSubject("Odp: Oferta")).toBe("Odp: Oferta");
  });

  it("goes to the bare address", () => {
    expect(addressOf('"Szabó, Éva" <eva@glass.example>')).toBe("eva@glass.example");
    expect(addressOf("eva@glass.example")).toBe("eva@glass.example");
  });
});
