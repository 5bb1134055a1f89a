import { describe, expect, it } from "vitest";
import { contactLink } from "./ContactList.tsx";

describe("a click on a contact point", () => {
  it("calls, writes or opens", () => {
    expect(contactLink({ kind: "PHONE", value: "+36 1/234-5678" })).toBe("tel:+3612345678");
    expect(contactLink({ kind: "EMAIL", value: "a+b@glass.example" })).toBe("mailto:a%2Bb@glass.example");
    expect(contactLink({ kind: "SITE", value: "glass.example" })).toBe("https://glass.example");
  });

  it("never runs a script", () => {
    expect(contactLink({ kind: "SITE", value: "javascript:alert(1)" })).toBeUndefined();
  });
});
