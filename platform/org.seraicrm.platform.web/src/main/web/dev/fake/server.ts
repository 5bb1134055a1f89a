import type { ActionType, Card, CardRow, Client, ClientRow, Entry, Hit, Mail, Me, ModuleRow, Parameter, Problem, Todo, Today, User } from "../../src/api/types.ts";
import { channels, company, departments, freshId, kinds, modules, plain, store, users } from "./data.ts";

export interface Answer { status: number; body?: unknown }
type Json = Record<string, unknown>;
export type Tell = (event: string, data: unknown) => void;

const me = users[0] as User & { email: string };
export const state = { signedIn: true, language: "en" as Me["user"]["language"], on: new Map(modules.map((module) => [module.id, true])), offFor: new Map<string, string[]>() };
const ok = (body: unknown): Answer => ({ status: 200, body });
const problem = (status: number, code: string, title: string, more: Partial<Problem> = {}): Answer => ({ status, body: { title, status, code, ...more } });
const now = (): string => new Date().toISOString();

const parameter = (name: string, label: string, type: string, required = true, choices: Parameter["choices"] = []): Parameter => ({ name, label, type, required, choices });
const roles = ["ADMINISTRATOR", "MANAGER", "STANDARD", "RESTRICTED"];
const names = [parameter("familyName", "Family name", "text"), parameter("givenName", "Given name", "text")];
export const actions: ActionType[] = ([
  ["client.create", "New client", []], ["client.change", "Change client", [parameter("client", "Client", "client")]], ["client.trash", "Trash", [parameter("client", "Client", "client")]],
  ["client.restore", "Restore", []], ["card.open", "New card", []], ["card.change", "Change card", []], ["card.move", "Move card", []], ["card.trash", "Trash", []], ["card.restore", "Restore", []],
  ["todo.add", "New to-do", []], ["todo.close", "Close", []], ["todo.reschedule", "Reschedule", []], ["todo.handOver", "Hand over", []],
  ["note.add", "Add note", []], ["message.send", "Message", []], ["mail.send", "Send mail", []], ["mail.assign", "File letter", [parameter("mail", "Letter", "mail"), parameter("client", "Client", "client", false), parameter("card", "Card", "card", false)]], ["mail.dismiss", "Dismiss letter", [parameter("mail", "Letter", "mail")]],
  ["module.create", "New module", [parameter("kind", "Kind", "text"), parameter("name", "Name", "text", false)]],
  ["module.rename", "Rename", [parameter("module", "Module", "module"), parameter("name", "Name", "text")]],
  ["module.switch", "Switch module", [parameter("module", "Module", "module"), parameter("on", "On", "flag"), parameter("department", "Department", "department", false)]],
  ["user.add", "New user", [parameter("email", "E-mail", "text"), ...names, parameter("role", "Role", "choice", true, roles)]],
  ["user.change", "Change user", [parameter("user", "User", "user"), parameter("email", "E-mail", "text"), ...names, parameter("role", "Role", "choice", true, roles)]],
  ["user.deactivate", "Take access away", [parameter("user", "User", "user")]], ["user.activate", "Give access", [parameter("user", "User", "user")]],
  ["department.add", "New department", [parameter("name", "Name", "text")]],
  ["apikey.create", "New API key", [parameter("name", "Name", "text")]],
  ["password.change", "Change password", [parameter("current", "Current password", "secret"), parameter("password", "New password", "secret")]],
  ["profile.change", "Change profile", [...names, parameter("language", "Language", "choice", true, ["en", "hu", "ru", "pl"]), parameter("signature", "Signature", "lines", false)]],
  ["complaint.escalate", "Escalate complaint", [parameter("card", "Card", "card"), parameter("reason", "Reason", "lines"), parameter("by", "By", "date")]],
] as Array<[string, string, Parameter[]]>).map(([name, label, parameters]) => ({ name, label, parameters }));

function letter(id: string): Mail {
  return {
    id, incoming: true, state: id === "l2" ? "UNMATCHED" : "FILED", from: "Szabó Éva <eva@glass.example>", to: ["iroda@tesztiroda.example"], subject: "Request for quote",
    text: "Good morning, we would need about 40 m² of glass partition.", html: "<p>Good morning,</p><p>we would need about <b>40 m²</b> of glass partition.</p>", automatic: false,
    at: now(), reason: "", files: [{ id: "f1", name: "plan.pdf", type: "application/pdf", size: 182_000 }],
  };
}

const row = ({ client, todos: _todos, trashed: _trashed, editable: _editable, ...card }: Card): CardRow => ({ ...card, client: { id: client.id, name: client.name } });
const openTodos = (): Todo[] => [...store.todos.values()].filter((todo) => !todo.done);
const offered = () => modules.filter((module) => state.on.get(module.id));
function clientOf(id: string): Client | undefined {
  const client = store.clients.get(id);
  const cards = [...store.cards.values()].filter((card) => card.client.id === id && !card.trashed);
  return client && { ...client, cards: cards.map(row), todos: openTodos().filter((todo) => todo.client?.id === id) };
}
function cardOf(id: string): Card | undefined {
  const card = store.cards.get(id);
  return card && { ...card, todos: openTodos().filter((todo) => todo.card?.id === id) };
}
function today(): Today {
  const own = openTodos().filter((todo) => todo.assignee.id === me.id).sort((a, b) => a.due.localeCompare(b.due));
  const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  const on = (from: string, to: string): Todo[] => own.filter((todo) => todo.due.slice(0, 10) >= from && todo.due.slice(0, 10) <= to);
  const sections = { overdue: own.filter((todo) => todo.due.slice(0, 10) < day(0)), today: on(day(0), day(0)), tomorrow: on(day(1), day(1)), week: on(day(2), day(7)) };
  const { overdue, today, tomorrow, week } = sections;
  return { date: day(0), counts: { overdue: overdue.length, today: today.length, tomorrow: tomorrow.length, week: week.length }, ...sections };
}
const fold = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
function search(q: string, kindsWanted: string | null): Hit[] {
  const wanted = fold(q);
  const clients: Hit[] = [...store.clients.values()].filter((client) => fold(client.name + client.contactPoints.map((point) => point.value).join(" ")).includes(wanted))
    .map((client) => ({ kind: "client", id: client.id, title: client.name, subtitle: client.contactPoints[0]?.shown ?? "" }));
  const cards: Hit[] = [...store.cards.values()].filter((card) => fold(card.title).includes(wanted))
    .map((card) => ({ kind: "card", id: card.id, title: card.title, subtitle: `${card.module.name} · ${card.status.label}`, client: card.client.id }));
  return [...clients, ...cards].filter((hit) => !kindsWanted || kindsWanted.split(",").includes(hit.kind)).slice(0, 10);
}

export function get(path: string, query: URLSearchParams): Answer {
  if (!state.signedIn) return problem(401, "signIn.needed", "Sign in");
  const [, first = "", second = "", third = ""] = path.split("/");
  switch (first) {
    case "me": return ok({ csrf: "csrf", heard: 0, user: { ...plain(me), email: me.email, role: "ADMINISTRATOR", language: state.language, signature: "Anna Kovács\nTesztiroda Kft.", departments: [departments[1]] }, signature: "Anna Kovács\nTesztiroda Kft.", company, modules: offered(), clientFields: [], clientSight: { hidden: [], readOnly: [] }, registries: [], introduced: true, actions: actions.map((action) => action.name) });
    case "web-parts": return ok({ parts: [] });
    case "today": return ok(today());
    case "search": return ok({ hits: search(query.get("q") ?? "", query.get("kinds")) });
    case "users": return ok({ users });
    case "departments": return ok({ departments: departments.map((department) => ({ ...department, members: users.filter((user) => user.departments.some((each) => each.id === department.id)).map((user) => user.id) })) });
    case "actions": return ok({ actions });
    case "mails": return second ? ok(letter(second)) : ok({ mails: [letter("l1"), letter("l2")] });
    case "api-keys": return ok({ keys: [{ id: "q1", name: "Web shop", user: me.id, created: now() }] });
    case "settings": return second === "modules" ? ok({ modules: modules.map((module): ModuleRow => ({ ...module, on: state.on.get(module.id) ?? false, offFor: state.offFor.get(module.id) ?? [], trials: [], trashed: false, available: true, cards: [...store.cards.values()].filter((card) => card.module.id === module.id).length })), kinds })
      : second === "switchboard" ? ok(third === "history" ? { entries: [] } : { effects: [{ what: "users", count: 2, sentence: "2 people are touched.", names: ["Anna", "Béla"] }] })
      : second === "channels" ? ok(channels) : problem(404, "notFound", "Not found");
    case "clients": case "cards": {
      if (third === "history") return ok({ entries: second.startsWith("k") ? [...store.cards.values()].filter((card) => card.client.id === second).flatMap((card) => (store.history.get(card.id) ?? []).map((entry) => ({ ...entry, card: { id: card.id, title: card.title } }))) : (store.history.get(second) ?? []) });
      if (second === "counts") return ok({ status: countsOf(query.get("module") ?? "") });
      if (second) {
        const found = first === "clients" ? clientOf(second) : cardOf(second);
        return found ? ok(found) : problem(404, "notFound", "Not found");
      }
      return ok(first === "clients" ? clientPage(query) : cardPage(query));
    }
    default: return problem(404, "notFound", "Not found");
  }
}
function countsOf(module: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const card of store.cards.values()) if (card.module.id === module) counts[card.status.id] = (counts[card.status.id] ?? 0) + 1;
  return counts;
}
function clientPage(query: URLSearchParams): unknown {
  const wanted = fold(query.get("q") ?? "");
  const items = [...store.clients.values()].filter((client) => fold(client.name + client.contactPoints.map((point) => point.value).join(" ")).includes(wanted)).map((client): ClientRow => {
    const point = (kind: string): string | undefined => client.contactPoints.find((each) => each.kind === kind)?.shown;
    const phone = point("PHONE");
    const email = point("EMAIL");
    return { id: client.id, kind: client.kind, name: client.name, persons: [], position: [], completeness: 0, values: client.values, ...(phone ? { phone } : {}), ...(email ? { email } : {}), ...(client.responsible ? { responsible: client.responsible } : {}), created: now(), changed: store.changed.get(client.id) ?? now() };
  });
  return { items: query.get("sort") === "name" ? items.sort((a, b) => a.name.localeCompare(b.name)) : items, total: items.length };
}
function cardPage(query: URLSearchParams): unknown {
  const statuses = (query.get("status") ?? "").split(",").filter(Boolean);
  const items = [...store.cards.values()].filter((card) => card.module.id === query.get("module") && !card.trashed && (statuses.length === 0 || statuses.includes(card.status.id))).map(row);
  return { items, total: items.length };
}
function remember(id: string | undefined, type: string, text: string, body?: unknown): void {
  if (!id) return;
  const entry: Entry = { id: freshId("e"), type, at: now(), actor: plain(me), text, ...(typeof body === "string" && body ? { body } : {}) };
  store.history.set(id, [entry, ...(store.history.get(id) ?? [])]);
}
const userOf = (id: unknown): User | undefined => { const found = users.find((user) => user.id === id); return found && plain(found); };

export function act(name: string, input: Json, tell: Tell): Answer {
  const done = (result: unknown): Answer => ok({ result, receipt: freshId("r"), event: freshId("v") });
  const card = store.cards.get(String(input.card));
  const client = store.clients.get(String(input.client));
  const todo = store.todos.get(String(input.todo));
  const text = typeof input.text === "string" ? input.text : "";
  switch (name) {
    case "client.create": {
      if (!input.name) return problem(422, "invalid", "Please check the form", { violations: [{ pointer: "/name", code: "required", detail: "A client needs a name." }] });
      const id = freshId("k");
      const points = (input.contactPoints ?? []) as Client["contactPoints"];
      store.clients.set(id, { id, version: 1, kind: input.kind as Client["kind"], name: String(input.name), contactPoints: points.map((point) => ({ ...point, shown: point.value })), addresses: (input.addresses ?? []) as Client["addresses"], persons: (input.persons ?? []) as Client["persons"], values: {}, trashed: false, cards: [], todos: [], completeness: { percent: 50, missing: [] }, merged: [] });
      return done(id);
    }
    case "client.change": {
      if (!client) return problem(404, "notFound", "Not found");
      if (input.version !== client.version) return problem(409, "row.changed", "Changed by somebody else");
      const { client: _c, version: _v, responsible, ...changes } = input;
      Object.assign(client, changes, { version: client.version + 1 }, responsible === undefined ? {} : { responsible: userOf(responsible) });
      return done({ id: client.id, version: client.version });
    }
    case "card.open": {
      const module = modules.find((each) => each.id === input.module);
      if (!module || !client) return problem(422, "invalid", "Please check the form", { violations: [{ pointer: "/client", code: "required", detail: "Choose a client." }] });
      const id = freshId("a");
      const first = module.groups.flatMap((group) => group.statuses)[0] as Card["status"];
      store.cards.set(id, { id, version: 1, title: String(input.title ?? client.name), module, status: first, client, values: (input.values ?? {}) as Card["values"], created: now(), changed: now(), todos: [], trashed: false, editable: true, completeness: { percent: 50, missing: [] }, ways: {}, copies: [] });
      return done(id);
    }
    case "card.change": case "card.move": {
      if (!card) return problem(404, "notFound", "Not found");
      if (input.version !== card.version) return problem(409, "row.changed", "Changed by somebody else");
      card.version++;
      if (typeof input.title === "string") card.title = input.title;
      if (input.responsible !== undefined) Object.assign(card, { responsible: userOf(input.responsible) });
      Object.assign(card.values, input.values ?? {});
      const status = modules.flatMap((module) => module.groups).flatMap((group) => group.statuses).find((each) => each.id === input.status);
      if (status) { remember(card.id, "card.moved", `Status: ${card.status.label} → ${status.label}`); card.status = status; }
      tell("changed", { type: name, card: card.id, client: card.client.id, module: card.module.id });
      return done({ id: card.id, version: card.version });
    }
    case "todo.add": {
      const id = freshId("t");
      const about = card ? { card: { id: card.id, title: card.title, module: card.module }, client: card.client } : client ? { client } : {};
      store.todos.set(id, { id, version: 1, kind: "TASK", text, due: String(input.due), done: false, assignee: userOf(input.assignee) ?? plain(me), author: plain(me), ...about });
      return done(id);
    }
    case "todo.close": if (todo) { todo.done = true; remember(todo.card?.id, "todo.closed", `To-do closed: ${todo.text}`, input.report); } return done(input.todo);
    case "todo.reschedule": if (todo) todo.due = String(input.due); return done(input.todo);
    case "todo.handOver": if (todo) todo.assignee = userOf(input.assignee) ?? todo.assignee; return done(input.todo);
    case "note.add": remember(card?.id ?? String(input.client), "note.added", "Note", text); return done(freshId("e"));
    case "mail.send": remember(card?.id, "mail.sent", `E-mail to ${String(input.to)}: ${String(input.subject)}`, text); return done(freshId("e"));
    case "module.switch": {
      if (input.department) {
        const off = (state.offFor.get(String(input.module)) ?? []).filter((id) => id !== input.department);
        state.offFor.set(String(input.module), input.on ? off : [...off, String(input.department)]);
      } else state.on.set(String(input.module), input.on === true);
      tell("modules", {});
      return done(input.module);
    }
    case "profile.change": state.language = (input.language ?? state.language) as Me["user"]["language"]; return done(me.id);
    case "apikey.create": return done({ id: freshId("q"), key: "serai_Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA" });
    case "client.trash": case "client.restore": if (client) client.trashed = name === "client.trash"; return done(input.client);
    case "card.trash": case "card.restore": if (card) card.trashed = name === "card.trash"; return done(input.card);
    default: return done(null);
  }
}
