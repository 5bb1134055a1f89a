import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import { act, type Answer, get, state } from "./server.ts";

type Next = () => void;
const listeners = new Set<ServerResponse>();

function tell(event: string, data: unknown): void {
  listeners.forEach((listener) => listener.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
}

/** Answers /api from fixtures while the client is developed; never part of a build. */
export function fakeServer(): Plugin {
  return {
    name: "serai-fake-server",
    configureServer: (server) => { server.middlewares.use(handle); },
    configurePreviewServer: (server) => { server.middlewares.use(handle); },
  };
}

function handle(request: IncomingMessage, response: ServerResponse, next: Next): void {
  const url = new URL(request.url ?? "/", "http://fixtures");
  if (!url.pathname.startsWith("/api/v1/")) { next(); return; }
  const path = url.pathname.slice("/api/v1".length);
  if (path === "/stream") { stream(response); return; }
  let text = "";
  request.on("data", (part: Buffer) => { text += part.toString(); });
  request.on("end", () => {
    const body = (text === "" ? {} : JSON.parse(text)) as Record<string, unknown>;
    reply(response, answer(request.method ?? "GET", path, url.searchParams, body));
  });
}

function answer(method: string, path: string, query: URLSearchParams, body: Record<string, unknown>): Answer {
  if (method === "GET") return get(path, query);
  if (path === "/session") {
    if (method === "DELETE") state.signedIn = false;
    else if (body.password === "wrong") return { status: 401, body: { title: "E-mail or password is wrong.", status: 401, code: "signIn.refused" } };
    else state.signedIn = true;
    return method === "DELETE" ? { status: 204 } : { status: 200, body: { csrf: "csrf" } };
  }
  if (path.startsWith("/password-reset")) return { status: path === "/password-reset" ? 202 : 204 };
  if (!state.signedIn) return { status: 401, body: { title: "Sign in", status: 401, code: "signIn.needed" } };
  if (path === "/chat") {
    return { status: 200, body: { messages: [{ text: "<b>Üvegkalmár Kft.</b>\n<a href=\"tel:+3612345678\">+36 1 234 5678</a>\nSales: <i>Awaiting contact</i>", buttons: [[{ label: "New to-do", data: "todo" }, { label: "Open", data: "open" }]] }] } };
  }
  if (path.startsWith("/actions/")) return act(path.slice("/actions/".length), body, tell);
  if (path.startsWith("/undo/")) return { status: 200, body: { result: null } };
  return { status: 404, body: { title: "Not found", status: 404 } };
}

function reply(response: ServerResponse, { status, body }: Answer): void {
  response.statusCode = status;
  if (body !== undefined) response.setHeader("Content-Type", status < 400 ? "application/json" : "application/problem+json");
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function stream(response: ServerResponse): void {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-cache" });
  response.write("event: ping\ndata: {}\n\n");
  listeners.add(response);
  response.on("close", () => listeners.delete(response));
}
