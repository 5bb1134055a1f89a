import { describe, expect, it } from "vitest";
import { textIn } from "./labels.ts";

const texts = { en: { free: "{count} free", none: "None" }, hu: { free: "{count} szabad" } };

describe("a module's own texts", () => {
  it("are said in the user's language, with values", () => {
    expect(textIn(texts, "hu", "free", { count: 3 })).toBe("3 szabad");
  });

  it("fall back to English, and leave alone what has no value", () => {
    expect(textIn(texts, "pl", "none")).toBe("None");
    expect(textIn(texts, "hu", "free")).toBe("{count} szabad");
  });
});
