import type { Api } from "./serai.ts";

/** The outside world of the server under test: its mail provider and its Telegram. BrowserIT starts both. */
const STEERING = process.env.SERAI_OUTSIDE ?? "";

export interface Outside {
  /** Settings of a mailbox that works. */
  mailbox: Record<string, string | number>;
  telegram: { token: string; server: string };
  bot: string;
}

async function steer<T>(path: string, body?: string): Promise<T> {
  const answer = await fetch(`${STEERING}${path}`, body === undefined ? {} : { method: "POST", body });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as T;
}

export const outside = (): Promise<Outside> => steer<Outside>("/");

/** A letter arrives in the company's mailbox. */
export async function arrive(letter: string): Promise<void> {
  await steer("/letters", letter.replaceAll(/\r?\n/g, "\r\n"));
}

/** All letters that the company has sent, in full. */
export async function sent(): Promise<string[]> {
  return (await steer<{ letters: string[] }>("/letters")).letters;
}

/** Somebody with Telegram: what they type or press, and what came to them so far. */
export async function telegram(person: string, does: { types?: string; presses?: string } = {}): Promise<string[]> {
  return (await steer<{ messages: string[] }>("/telegram", JSON.stringify({ person, ...does }))).messages;
}

/** A mailbox that is looked into every second; the one there is, when there is one. */
export async function mailbox(api: Api): Promise<string> {
  const { mailbox: settings } = await outside();
  const { channels } = await api.get<{ channels: Array<{ kind: string }> }>("/settings/channels");
  if (!channels.some((channel) => channel.kind === "mailbox")) {
    await api.act("channel.set", { kind: "mailbox", name: "Office", settings: { ...settings, user: api.me.user.id } });
  }
  return String(settings.address);
}
