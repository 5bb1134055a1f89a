import { session } from "../session/session.ts";
import { ProblemError, readProblem, UnreachableError } from "./problems.ts";
import type { Me } from "./types.ts";

export const API = "/api/v1";

type Method = "GET" | "POST" | "DELETE";
export interface RequestOptions {
  body?: unknown;
  /** Sent as it is, with its own type, instead of JSON. */
  file?: Blob;
  signal?: AbortSignal;
  idempotencyKey?: string;
  /** Answers a 401 to the caller instead of asking the user to sign in again. */
  anonymous?: boolean;
}

let language = "en";

/** The language for texts that the server writes before it knows the user. */
export function speak(chosen: string): void {
  language = chosen;
}

/** One request. Waits for a new sign-in when the session has expired, and renews a stale CSRF token once. */
export async function request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(method, path, options);
  if (response.ok) return (await body(response)) as T;
  const problem = await readProblem(response);
  if (response.status === 401 && !options.anonymous) {
    await session.again();
    return request<T>(method, path, options);
  }
  if (response.status === 403 && problem.code?.toLowerCase().includes("csrf") && !options.anonymous) {
    const fresh = await send("GET", "/me", { anonymous: true });
    if (fresh.ok) {
      session.renewCsrf(((await fresh.json()) as Me).csrf);
      const again = await send(method, path, options);
      if (again.ok) return (await body(again)) as T;
      throw new ProblemError(await readProblem(again));
    }
  }
  throw new ProblemError(problem);
}

/** What was answered: the value of JSON, anything else as text. */
async function body(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === "") return undefined;
  return (response.headers.get("content-type") ?? "").includes("json") ? (JSON.parse(text) as unknown) : text;
}

async function send(method: Method, path: string, options: RequestOptions): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json, */*;q=0.1", "Accept-Language": language };
  if (options.body !== undefined) headers["Content-Type"] = "application/json";
  if (options.file) headers["Content-Type"] = options.file.type || "application/octet-stream";
  if (options.idempotencyKey) headers["Idempotency-Key"] = options.idempotencyKey;
  const csrf = session.csrf();
  if (method !== "GET" && csrf) headers["X-CSRF-Token"] = csrf;
  const init: RequestInit = { method, headers, credentials: "same-origin" };
  if (options.body !== undefined) init.body = JSON.stringify(options.body);
  if (options.file) init.body = options.file;
  if (options.signal) init.signal = options.signal;
  try {
    return await fetch(`${API}${path}`, init);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "AbortError") throw failure;
    throw new UnreachableError(failure);
  }
}

/** Asks for a file with more than an address can hold, and hands it to the browser to keep. */
export async function download(path: string, body: unknown, name: string): Promise<void> {
  const response = await send("POST", path, { body });
  if (!response.ok) throw new ProblemError(await readProblem(response));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** `crypto.randomUUID` exists on https and localhost only; this works on a plain http address, too. */
export function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function query(parameters: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}
