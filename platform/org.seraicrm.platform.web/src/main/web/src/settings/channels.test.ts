import { describe, expect, it } from "vitest";
import { type ChannelKind, mapOf, parameterOf, settingsOf, typedOf } from "./channels.ts";

const kind: ChannelKind = {
  id: "mailbox", name: "Mailbox",
  fields: [
    { name: "host", label: "Host", type: "TEXT", required: true },
    { name: "port", label: "Port", type: "NUMBER", required: false, preset: "993" },
    { name: "password", label: "Password", type: "SECRET", required: true },
    { name: "address", label: "Address", type: "GENERATED", required: false },
    { name: "mapping", label: "Mapping", type: "MAP", required: false },
    { name: "on", label: "On", type: "FLAG", required: false },
  ],
};
const channel = {
  id: "c", version: 1, kind: "mailbox", name: "Office", settings: { host: "imap.example", mapping: { name: "your-name" } }, secrets: ["password"],
  enabled: true, available: true,
};

describe("a channel's form", () => {
  it("starts with presets, then with what was set", () => {
    expect(typedOf(kind, undefined)).toMatchObject({ port: 993 });
    expect(typedOf(kind, channel)).toMatchObject({ host: "imap.example", mapping: "name = your-name" });
  });

  it("does not ask again for a secret that is kept", () => {
    const password = kind.fields[2];
    expect(password && parameterOf(password, channel).required).toBe(false);
    expect(password && parameterOf(password, undefined).required).toBe(true);
  });

  it("sends no empty secret and nothing generated, and clears what was emptied", () => {
    const settings = settingsOf(kind, { host: "", port: 143, password: "", mapping: "a = b=c", on: undefined });
    expect(settings).toEqual({ host: null, port: 143, mapping: { a: "b=c" }, on: false });
  });

  it("reads a mapping line by line", () => {
    expect(mapOf("a = 1\n\n=x\nb=")).toEqual({ a: "1", b: "" });
  });
});
