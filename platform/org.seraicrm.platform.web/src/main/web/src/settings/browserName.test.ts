import { describe, expect, it } from "vitest";
import { browserName } from "./browserName.ts";

describe("a browser's name", () => {
  it("is what people call it", () => {
    expect(browserName("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0")).toBe("Edge, Windows");
    expect(browserName("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1")).toBe("Safari, iPhone");
  });

  it("is left as it is where nothing is recognised", () => {
    expect(browserName("Karaf shell")).toBe("Karaf shell");
  });
});
