import { describe, expect, it } from "vitest";
import { countryOf } from "./country.ts";
import { chatOf, mapOf, registryOf } from "./lookups.ts";

describe("a click beside a client", () => {
  it("leads to the register of the country", () => {
    expect(registryOf("HU", "Üvegkalmár Kft.").address).toContain("nemzeticegtar.hu");
    expect(registryOf("GB", "Glass & Sons").address).toMatch(/q=Glass%20%26%20Sons$/);
    expect(registryOf("HU", "Üveg", [{ country: "HU", name: "Own", address: "https://own.test/{name}" }])).toEqual({ name: "Own", address: "https://own.test/%C3%9Cveg" });
    expect(registryOf("SE", "Glas AB").name).toBe("OpenCorporates");
  });

  it("knows the client's country by its address, else by its first phone", () => {
    const at = (text: string, ...phones: string[]): string | undefined =>
      countryOf({ addresses: text ? [{ text }] : [], contactPoints: phones.map((value) => ({ kind: "PHONE", value })) });
    expect(at("ul. Prosta 1\n00-850 Warszawa\nPolska", "+36301234567")).toBe("PL");
    expect(at("Россия, 101000, Москва, ул. Мясницкая, 1")).toBe("RU");
    expect(at("Invalidenstraße 1, 10115 Berlin, Deutschland")).toBe("DE");
    expect(at("1 High Street, London, United Kingdom")).toBe("GB");
    expect(at("Fő utca 1\n1011 Budapest", "+48 22 123 45 67", "+36301234567")).toBe("PL");
    expect(at("", "+7 701 234 5678")).toBe("KZ");
    expect(at("", "+7 495 123 4567")).toBe("RU");
    expect(at("", "+421 2 1234 5678")).toBe("SK");
    expect(at("Fő utca 1\n1011 Budapest", "06 30 123 4567")).toBeUndefined();
    expect(at("")).toBeUndefined();
    expect(countryOf({ addresses: [{ text: "Fő utca 1" }, { text: "Rynek 1, Kraków, Poland" }], contactPoints: [{ kind: "EMAIL", value: "a@b.example" }] })).toBe("PL");
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
