import { describe, expect, it } from "vitest";
import { chatOf, mapOf, registryOf } from "./lookups.ts";

describe("a click beside a client", () => {
  it("leads to the register of the country", () => {
    expect(registryOf("HU", "Üvegkalmár Kft.").address).toContain("nemzeticegtar.hu");
    expect(registryOf("GB", "Glass & Sons").address).toMatch(/q=Glass%20%26%20Sons$/);
    expect(registryOf("HU", "Üveg", [{ country: "HU", name: "Own", address: "https://own.test/{name}" }])).toEqual({ name: "Own", address: "https://own.test/%C3%9Cveg" });
    expect(registryOf("SE", "Glas AB").name).toBe("OpenCorporates");
  });

  it("leads to the map", () => {
    expect(mapOf("Fő utca 1\n1011 Budapest")).toBe("https://www.openstreetmap.org/search?query=F%C5%91%20utca%201%201011%20Budapest");
  });

  it("opens a chat only where the name surely is one", () => {
    expect(chatOf("@uvegkalmar")).toBe("https://t.me/uvegkalmar");
    expect(chatOf("https://t.me/uvegkalmar")).toBe("https://t.me/uvegkalmar");
    expect(chatOf("whatsapp: +36 30 123 4567")).toBe("https://wa.me/36301234567");
    expect(chatOf("javascript:alert(1)")).toBeUndefined();
    expect(chatOf("skype.name")).toBeUndefined();
  });
});
