import type { Card, Client, Company, Department, Entry, Field, Id, Module, ModuleKind, Role, Status, Todo, User, UserRow } from "../../src/api/types.ts";
import type { ChannelSettings } from "../../src/settings/channels.ts";

/** Invented people for development and screenshots. */
export const company: Company = {
  id: "c000000000001", name: "Tesztiroda Kft.", zone: "Europe/Budapest", currency: "HUF", phoneRegion: "HU", language: "en",
};
export const departments: Department[] = [
  { id: "d000000000001", name: "Reception" }, { id: "d000000000002", name: "Sales" }, { id: "d000000000003", name: "Service" },
];

function user(id: Id, familyName: string, givenName: string, role: Role, departmentIndexes: number[], active = true): UserRow {
  return {
    id, familyName, givenName, name: `${givenName} ${familyName}`, initials: `${givenName[0] ?? ""}${familyName[0] ?? ""}`,
    email: `${givenName}.${familyName}@tesztiroda.example`.toLowerCase(), role, active,
    departments: departmentIndexes.flatMap((index) => departments[index] ?? []),
  };
}
export const users: UserRow[] = [
  user("u000000000001", "Kovács", "Anna", "ADMINISTRATOR", [1]),
  user("u000000000002", "Nowak", "Piotr", "MANAGER", [1, 2]),
  user("u000000000003", "Соколова", "Ирина", "STANDARD", [0]),
  user("u000000000004", "Smith", "Dave", "RESTRICTED", [2], false),
];
export const plain = ({ id, name, familyName, givenName, initials }: User): User => ({ id, name, familyName, givenName, initials });

const status = (id: string, label: string, colour: string, closed = false): Status => ({ id, label, colour, closed });
const choice = (id: string, label: string): { id: string; label: string } => ({ id, label });
const field = (id: string, label: string, type: Field["type"], main: boolean, choices: Field["choices"] = []): Field => ({ id, label, type, choices, main });

export const modules: Module[] = [
  {
    id: "m000000000001", kind: "customers", name: "Customers", icon: "users", colour: "#2f9e44", oneCardPerClient: true, editable: true, tellsOfClients: true, views: [],
    fields: [field("type", "Customer type", "CHOICE", true, [choice("reseller", "Reseller"), choice("company", "Company client"), choice("private", "Private person")])],
    groups: [{ id: "g1", label: "Customers", statuses: [status("new", "New", "#868e96"), status("active", "Active", "#2f9e44"), status("inactive", "Inactive", "#adb5bd", true)] }],
  },
  {
    id: "m000000000002", kind: "sales", name: "Sales", icon: "cash", colour: "#1c7ed6", oneCardPerClient: false, editable: true, tellsOfClients: true, views: [],
    fields: [
      field("salesStatus", "Sales status", "CHOICE", true, [choice("inProgress", "In progress"), choice("won", "Closed won"), choice("lost", "Closed lost")]),
      field("qualification", "Qualification", "CHOICE", true, [choice("non", "Non-target"), choice("target", "Target"), choice("vip", "VIP")]),
      field("commitment", "Commitment", "CHOICE", true, [choice("un", "Uninterested"), choice("per", "Persuadable"), choice("com", "Committed")]),
      field("value", "Expected value", "MONEY", false), field("source", "Source", "CHOICE", false, [choice("web", "Web site"), choice("fair", "Trade fair")]),
      field("interests", "Areas of interest", "MULTI_CHOICE", false, [choice("glass", "Glass"), choice("doors", "Doors"), choice("mirrors", "Mirrors")]),
      field("needs", "What is needed", "LONG_TEXT", false), field("deadline", "Quote due", "DATE", false), field("visit", "Visit", "DATE_TIME", false),
      field("urgent", "Urgent", "YES_NO", false),
    ],
    groups: [
      { id: "marketing", label: "Marketing", statuses: [status("newsletter", "Newsletter", "#868e96")] },
      {
        id: "sales", label: "Sales", statuses: [
          status("awaiting", "Awaiting processing", "#f08c00"), status("contact", "Awaiting contact", "#f59f00"),
          status("progress", "In progress", "#1c7ed6"), status("serious", "Serious enquirer", "#4263eb"),
        ],
      },
      { id: "customers", label: "Customers", statuses: [status("oneoff", "One-off", "#2f9e44", true), status("returning", "Returning", "#2b8a3e", true)] },
      { id: "not", label: "(Not-yet) customers", statuses: [status("forgotten", "Forgotten", "#868e96", true), status("unsuccessful", "Unsuccessful", "#c92a2a", true)] },
    ],
  },
  {
    id: "m000000000003", kind: "complaints", name: "Complaints", icon: "message-report", colour: "#e8590c", oneCardPerClient: false, editable: true, tellsOfClients: true, views: [],
    fields: [field("severity", "Severity", "CHOICE", true, [choice("low", "Low"), choice("high", "High")])],
    groups: [{ id: "g", label: "Complaints", statuses: [status("new", "To be judged", "#e8590c"), status("work", "In work", "#f59f00"), status("closed", "Closed", "#2f9e44", true)] }],
  },
];
export const kinds: ModuleKind[] = modules.map(({ kind, name, icon, colour }) => ({
  id: kind, version: "0.1.0", name, description: `What ${name.toLowerCase()} need, with its own statuses and fields.`, icon, colour, suits: [],
}));

export const channels: ChannelSettings = {
  kinds: [
    {
      id: "mailbox", name: "Mailbox", fields: [
        { name: "address", label: "E-mail address", type: "EMAIL", required: true }, { name: "host", label: "IMAP server", type: "TEXT", required: true },
        { name: "port", label: "Port", type: "NUMBER", required: false, preset: "993" }, { name: "password", label: "Password", type: "SECRET", required: true },
      ],
    },
    {
      id: "webform", name: "Web form", fields: [
        { name: "module", label: "Module", type: "MODULE", required: true }, { name: "mapping", label: "Fields", type: "MAP", required: false },
        { name: "secret", label: "Address", type: "GENERATED", required: false },
      ],
    },
  ],
  channels: [
    {
      id: "h1", version: 1, kind: "mailbox", name: "Office", settings: { address: "iroda@tesztiroda.example", host: "imap.tesztiroda.example", port: 993 }, secrets: ["password"],
      enabled: true, available: true, error: { title: "The server refused the password." }, failed: new Date().toISOString(),
    },
    {
      id: "h2", version: 1, kind: "webform", name: "Quote request", settings: { module: "m000000000002", mapping: { name: "your-name", phone: "your-phone" } },
      generated: { secret: "https://serai.example/hooks/Zm9vYmFyYmF6cXV4" }, enabled: true, available: true, succeeded: new Date().toISOString(),
    },
  ],
};

export interface Store { clients: Map<Id, Client>; cards: Map<Id, Card>; todos: Map<Id, Todo>; history: Map<Id, Entry[]>; changed: Map<Id, string> }
export const store: Store = { clients: new Map(), cards: new Map(), todos: new Map(), history: new Map(), changed: new Map() };
let last = 100;
export const freshId = (letter: string): Id => `${letter}${String(++last).padStart(12, "0")}`;

const NAMES: Array<[string, Client["kind"], string, string]> = [
  ["Üvegkalmár Kft.", "COMPANY", "+3612345678", "iroda@uvegkalmar.example"], ["Kis Ablak Bt.", "COMPANY", "+36209876543", "info@kisablak.example"],
  ["Nagy Szilvia", "PERSON", "+36301112233", "szilvia@posta.example"], ["ООО «Стеклодом»", "COMPANY", "+74951234567", "office@steklodom.example"],
  ["Иванов Пётр", "PERSON", "+79161234567", "petr@pochta.example"], ["Szkło i Okna sp. z o.o.", "COMPANY", "+48221234567", "biuro@szklo.example"],
  ["Gmina Zielonka", "INSTITUTION", "+48227812345", "urzad@zielonka.example"], ["Northlight Joinery Ltd", "COMPANY", "+442071234567", "hello@northlight.example"],
  ["Horváth és Fia Építő Zrt.", "COMPANY", "+3652123456", "ajanlat@horvathesfia.example"], ["Kowalska Zofia", "PERSON", "+48601234567", "zofia@poczta.example"],
];
const iso = (daysAgo: number): string => new Date(Date.now() - daysAgo * 86_400_000).toISOString();
const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

function seed(): void {
  NAMES.forEach(([name, kind, phone, email], index) => {
    const id = freshId("k");
    const responsible = users[index % 3];
    const client: Client = {
      id, version: 1, kind, name, trashed: false, values: {}, cards: [], todos: [], completeness: { percent: 50, missing: ["address", "person"] }, merged: [],
      contactPoints: [{ kind: "PHONE", value: phone, shown: phone.replace(/(\+\d{2})(\d+)(\d{3})(\d{4})$/, "$1 $2 $3 $4") }, { kind: "EMAIL", value: email, shown: email },
        ...(kind === "COMPANY" ? [{ kind: "SITE" as const, value: `https://www.${email.split("@")[1] ?? ""}`, shown: `www.${email.split("@")[1] ?? ""}` }] : [])],
      addresses: index % 2 === 0 ? [{ text: "1138 Budapest, Váci út 12." }] : [],
      persons: kind === "PERSON" ? [] : [{ name: "Szabó Éva", position: "Purchasing", decisionMaker: true, phone: "+36301234567", email: `eva.${email}` }],
      ...(responsible ? { responsible: plain(responsible) } : {}),
    };
    store.clients.set(id, client);
    store.changed.set(id, iso(index));
    modules.slice(0, 1 + (index % 3)).forEach((module, at) => addCard(client, module, index + at));
  });
}

function addCard(client: Client, module: Module, index: number): void {
  const statuses = module.groups.flatMap((group) => group.statuses);
  const id = freshId("a");
  const values: Card["values"] = module.kind === "sales"
    ? { salesStatus: "inProgress", qualification: index % 2 ? "target" : "vip", value: { minor: 1_250_000_00, currency: "HUF" }, interests: ["glass", "doors"] } : {};
  const card: Card = {
    created: new Date().toISOString(),
    id, version: 1, title: module.kind === "sales" ? `${client.name} – glass partition` : client.name,
    module: { id: module.id, name: module.name, icon: module.icon, colour: module.colour, kind: module.kind }, status: statuses[index % statuses.length] as Status,
    client: { id: client.id, name: client.name, kind: client.kind, contactPoints: client.contactPoints, addresses: client.addresses, persons: client.persons },
    ...(client.responsible ? { responsible: client.responsible } : {}), values, changed: iso(index), todos: [], trashed: false, editable: true, completeness: { percent: 50, missing: [] }, ways: {}, copies: [],
  };
  store.cards.set(id, card);
  const me = plain(users[0] as User);
  store.history.set(id, [
    { id: freshId("e"), type: "note.added", at: iso(0.1), actor: me, text: "Note", body: "Called Éva: she wants the offer with 8 mm tempered glass, delivery included.\nAsks for a reference nearby." },
    { id: freshId("e"), type: "card.moved", at: iso(1), actor: plain(users[1] as User), text: `Status: Awaiting processing → ${card.status.label}` },
    { id: freshId("e"), type: "mail.received", mail: "l1", at: iso(2), text: "E-mail received: “Request for quote”", body: "Good morning, we would need about 40 m² of glass partition for an office on the 3rd floor…" },
    { id: freshId("e"), type: "card.opened", at: iso(3), actor: me, text: "Card opened" },
  ]);
  if (module.kind === "sales") {
    const texts = ["Send the quote", "Call back about delivery", "Ask for the measurements", "Заключить договор", "Zadzwonić w sprawie oferty"];
    const todo: Todo = {
      id: freshId("t"), version: 1, kind: "TASK", text: texts[index % texts.length] ?? "", due: index % 4 === 0 ? day(-2) : index % 4 === 1 ? `${day(0)}T23:30` : day(index % 4 - 1), done: false,
      assignee: plain(users[index % 3 === 2 ? 1 : 0] as User), author: plain(users[index % 2] as User), client: { id: client.id, name: client.name },
      card: { id, title: card.title, module: { id: module.id, name: module.name, colour: module.colour, icon: module.icon } },
    };
    store.todos.set(todo.id, todo);
  }
}
seed();
