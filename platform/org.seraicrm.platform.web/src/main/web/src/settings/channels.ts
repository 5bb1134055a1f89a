import type { Choice, Id, Json, Parameter } from "../api/types.ts";

/** A way in or out that the company has set up. Secret settings are never sent to the browser, only their names. */
export interface Channel {
  id: Id; version: number; kind: string; name: string; settings: Record<string, Json>; secrets?: string[];
  generated?: Record<string, string>; enabled: boolean; available: boolean; error?: ChannelError; failed?: string; succeeded?: string;
  /** What the last "test it" found; absent when the settings were not tried since they changed. */
  trial?: { at: string; error?: ChannelError };
}
export interface ChannelError { title: string; detail?: string }
export type ChannelFieldType =
  | "TEXT" | "LINES" | "NUMBER" | "FLAG" | "CHOICE" | "EMAIL" | "URL" | "USER" | "MODULE" | "DEPARTMENT" | "MAP" | "LIST" | "SECRET" | "GENERATED" | "KEY" | "HIDDEN";
export interface ChannelField {
  name: string; label: string; type: ChannelFieldType; required: boolean; choices?: Array<string | Choice>; preset?: string;
}
export interface ChannelKind { id: string; name: string; fields: ChannelField[] }
export interface ChannelSettings { channels: Channel[]; kinds: ChannelKind[] }

const INPUTS: Record<ChannelFieldType, string> = {
  TEXT: "text", LINES: "lines", NUMBER: "number", FLAG: "flag", CHOICE: "choice", EMAIL: "text", URL: "text", USER: "user", MODULE: "module",
  DEPARTMENT: "department", MAP: "lines", LIST: "list", SECRET: "secret", GENERATED: "text", KEY: "text", HIDDEN: "text",
};

/** What nobody types: the server makes it. */
const MADE = new Set<ChannelFieldType>(["GENERATED", "KEY", "HIDDEN"]);

export function fieldsToType(kind: ChannelKind): ChannelField[] {
  return kind.fields.filter((field) => !MADE.has(field.type));
}

/** The key that the other end of a channel signs or verifies with; forms can't sign. */
export function keyFieldOf(kind: ChannelKind | undefined, settings: Record<string, unknown>): ChannelField | undefined {
  return settings.way === "form" ? undefined : kind?.fields.find((field) => field.type === "KEY");
}

/** How a channel fares, as far as anybody knows. */
export type ChannelState = "unavailable" | "off" | "fails" | "works" | "untried";

export function stateOf(channel: Channel): ChannelState {
  if (!channel.available) return "unavailable";
  if (!channel.enabled) return "off";
  if (channel.error || channel.trial?.error) return "fails";
  return channel.trial || channel.succeeded ? "works" : "untried";
}

export function parameterOf(field: ChannelField, channel: Channel | undefined): Parameter {
  const kept = field.type === "SECRET" && (channel?.secrets ?? []).includes(field.name);
  return { name: field.name, label: field.label, type: INPUTS[field.type], required: (field.required && !kept) || (field.type === "CHOICE" && field.preset !== undefined), choices: field.choices ?? [] };
}

/** What the form shows before anybody types: the channel's settings, else the presets. Secrets start empty. */
export function typedOf(kind: ChannelKind, channel: Channel | undefined): Record<string, unknown> {
  return Object.fromEntries(fieldsToType(kind).filter((field) => field.type !== "SECRET").flatMap((field) => {
    const value = channel ? channel.settings[field.name] : presetOf(field);
    return value === undefined ? [] : [[field.name, field.type === "MAP" ? linesOf(value) : value]];
  }));
}

function presetOf(field: ChannelField): Json | undefined {
  if (field.preset === undefined) return undefined;
  if (field.type === "FLAG") return field.preset === "true";
  return field.type === "NUMBER" ? Number(field.preset) : field.preset;
}

/** The settings to send: what is absent stays, null clears; an empty secret stays. */
export function settingsOf(kind: ChannelKind, typed: Record<string, unknown>): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const field of fieldsToType(kind)) {
    const value = typed[field.name];
    const empty = value === undefined || value === null || value === "";
    if (field.type === "SECRET" && empty) continue;
    if (field.type === "FLAG") settings[field.name] = value === true;
    else if (empty) settings[field.name] = null;
    else if (field.type === "MAP") settings[field.name] = mapOf(String(value));
    else if (field.type === "LIST" && typeof value === "string") settings[field.name] = value.split("\n").map((line) => line.trim()).filter(Boolean);
    else settings[field.name] = value;
  }
  return settings;
}

/** "name = text", one a line. */
export function mapOf(lines: string): Record<string, string> {
  return Object.fromEntries(
    lines.split("\n").map((line) => line.split("=")).filter(([name]) => name?.trim())
      .map(([name = "", ...text]) => [name.trim(), text.join("=").trim()]),
  );
}

function linesOf(value: Json | undefined): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "";
  return Object.entries(value).map(([name, text]) => `${name} = ${String(text)}`).join("\n");
}
