import type { Json } from "../api/types.ts";

export interface Channel { id: string; title: string; error?: string; actions: string[]; values: Record<string, Json> }

/** Reads `{channels: [...]}` or a bare list; each channel is an object whose known parts are lifted out. */
export function channelsOf(data: Json | null): Channel[] {
  const list = Array.isArray(data) ? data : isObject(data) && Array.isArray(data.channels) ? data.channels : [];
  return list.filter(isObject).map((channel, index) => {
    const { id, title, name, label, error, lastError, actions, ...values } = channel;
    const told = lastError ?? error;
    return {
      id: text(id) || text(name) || String(index),
      title: text(title) || text(label) || text(name) || text(id),
      ...(told ? { error: text(told) } : {}),
      actions: Array.isArray(actions) ? actions.map(text) : [],
      values,
    };
  });
}

function isObject(value: Json | null): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: Json | undefined): string {
  return value === undefined || value === null ? "" : typeof value === "string" ? value : JSON.stringify(value);
}
