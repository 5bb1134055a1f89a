/** What the server speaks (`/api/v1`), in one place. Instants are ISO 8601 with Z. */

export type Id = string;
/** A day ("2026-03-12") or a minute of one ("2026-03-12T10:00") in the company's time zone. */
export type Due = string;
export type Role = "ADMINISTRATOR" | "MANAGER" | "STANDARD" | "RESTRICTED";
export type Language = "en" | "hu" | "ru" | "pl";
export type ClientKind = "PERSON" | "COMPANY" | "INSTITUTION";
export type ContactKind = "PHONE" | "EMAIL" | "MESSENGER" | "SITE";
export type FieldType =
  | "TEXT" | "LONG_TEXT" | "NUMBER" | "MONEY" | "DATE" | "DATE_TIME" | "CHOICE" | "MULTI_CHOICE"
  | "YES_NO" | "PHONE" | "EMAIL" | "LINK" | "USER";

export interface Money { minor: number; currency: string }
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type FieldValue = string | number | boolean | string[] | Money | null;
export type Values = Record<Id, FieldValue | undefined>;

export interface User { id: Id; name: string; familyName: string; givenName: string; initials: string; /** The version of the picture. */ portrait?: string | null }
export interface UserRow extends User { email: string; role: Role; active: boolean; secondFactor?: boolean; position?: string; departments: Department[]; language?: Language; signature?: string; roles?: RoleIn[] }
/** A role in one module, one department, or one module as a member of one department. */
export interface RoleIn { module?: Id | null; department?: Id | null; role: Role }
/** A browser that is signed in as the user. */
export interface SignedInBrowser { id: string; created: string; seen: string; agent: string; current: boolean }
export interface Department { id: Id; name: string }
export interface DepartmentRow extends Department { members: Id[] }

export interface Company {
  id: Id; name: string; zone: string; currency: string; phoneRegion: string; language: Language;
}
/** `{name}` in the address stands for the client's name. */
export interface Registry { country: string; name: string; address: string }
export interface Me {
  csrf: string;
  heard: number;
  user: User & { email: string; role: Role; language: Language; signature: string; secondFactor: boolean; position?: string; departments: Department[] };
  /** What stands under letters of the user: that of the profile, filled. */
  signature: string;
  company: Company;
  modules: Module[];
  /** The company's own fields of clients; in their conditions `status` is the kind of client. */
  clientFields: Field[];
  /** What every client has and this user doesn't see, or only reads. */
  clientSight: { hidden: Array<`client.${ClientPart}`>; readOnly: Array<`client.${ClientPart}`> };
  /** Where companies are looked up, as far as the company has said so. */
  registries: Registry[];
  /** Whether the introduction is offered no more. */
  introduced: boolean;
  actions: string[];
}

/** What every client has beside name and kind. */
export type ClientPart = "phone" | "email" | "messenger" | "site" | "address" | "person" | "responsible";

export interface Choice { id: Id; label: string }
export interface Field {
  id: Id; label: string; type: FieldType; choices: Choice[]; main: boolean;
  /** Seen, and not to be changed by this user. */
  readOnly?: boolean;
  /** What cards are opened with. */
  initial?: FieldValue;
  /** Of the group that begins with it. */
  heading?: string; help?: string;
  /** When it is asked for at all; when it has to be filled in. */
  shownWhen?: When; requiredWhen?: When;
}
/** A card holds one of these values of a field, or any when there are none; the field `status` is the card's status. */
export interface When { field: Id; values: string[] }
export interface Status { id: Id; label: string; colour: string; closed: boolean }
export interface StatusGroup { id: Id; label: string; statuses: Status[] }
export interface Module {
  id: Id; kind: string; name: string; icon: string; colour: string; oneCardPerClient: boolean;
  fields: Field[]; groups: StatusGroup[]; views: View[]; editable: boolean; /** Whether its cards are listed by what their clients hold. */ tellsOfClients: boolean;
}
/** A saved filter of a module's cards; `sort` as in the list's address. */
export interface View {
  id: Id; label: string; statuses: Id[]; mine: boolean; values: Record<Id, string>; columns: Id[]; sort: string; command?: string;
}
export interface ModuleRow extends Module {
  on: boolean; offFor: Id[]; trials: Trial[]; trashed: boolean; available: boolean; cards: number;
}
/** A switch that turns back by itself: a department's, else the whole company's. */
export interface Trial { department?: Id; on: boolean; until: string }
/** What turning a switch would touch. */
export interface Effect { what: string; count: number; sentence: string; names: string[] }
/** What was done with the company's modules once; without `by` nobody did it. */
export interface Switched { id: Id; at: string; by?: User; module?: Id; told: string; department?: Id; until?: string; receipt?: string }
export interface ModuleKind {
  id: string; version: string; name: string; description: string; icon: string; colour: string;
  /** The businesses whose set of modules it belongs to: `RETAIL`, … */
  suits: string[];
}
/** A YAML file in `deploy/` or a bundle that was refused; mistakes in a bundle have no line (0). */
export interface RefusedFile { file: string; mistakes: Array<{ line: number; pointer: string; detail: string }> }
/** A module kind whose code isn't run any more. */
export interface TrippedKind { kind: string; since: string; reason: string; stuck: boolean }
/** A page or panel of a module that broke in browsers, with the kind of its last error. */
export interface BrokenPart { bundle: string; kind: string; export: string; error: string; times: number; since: string }
export interface ModuleSettings {
  modules: ModuleRow[]; kinds: ModuleKind[]; refused: RefusedFile[]; tripped: TrippedKind[]; broken: BrokenPart[];
}

/** A page or panel that a module brings at run time: `export` names what its script exports for it. */
export interface PartPage { id: string; export: string; title: string; icon: string; bar: boolean }
export interface PartPanel { id: string; export: string; title: string; slot: "CARD" | "CLIENT"; order: number }
export interface PartForm { action: string; export: string }
/** A tile for dashboards. */
export interface PartTile { id: string; export: string; title: string }
export interface WebPart {
  bundle: string; kind: string; name: string; sdk: number; script: string; pages: PartPage[]; panels: PartPanel[]; forms: PartForm[]; tiles: PartTile[];
}

export interface ContactPoint { kind: ContactKind; value: string; shown: string; label?: string }
export interface Address { text: string; label?: string }
export interface Person { name: string; position?: string; decisionMaker: boolean; phone?: string; email?: string }
export interface ClientRow {
  id: Id; kind: ClientKind; name: string; phone?: string; email?: string; messenger?: string; site?: string; persons: string[]; position: string[];
  completeness: number; responsible?: User; values: Values; address?: string; created: string; changed: string; lastContact?: string; due?: string;
}
/** How much is known; `missing` are ids of fields, and of a client `phone`, `email`, `address`, `person`, `responsible`. */
export interface Completeness { percent: number; missing: string[] }
export interface Client {
  id: Id; version: number; kind: ClientKind; name: string; contactPoints: ContactPoint[]; addresses: Address[];
  persons: Person[]; responsible?: User; values: Values; trashed: boolean; cards: CardRow[]; todos: Todo[];
  completeness: Completeness;
  /** The client that this one was merged into, and those that were merged into this one. */
  mergedInto?: Id; merged: Array<{ id: Id; name: string }>;
}

export interface CardModule { id: Id; name: string; icon: string; colour: string; kind: string }
export interface CardRow {
  id: Id; version: number; title: string; module: CardModule; status: Status;
  client: { id: Id; name: string }; responsible?: User; values: Values; created: string; changed: string; lastContact?: string; due?: string;
  /** The client, in lists that ask for it. */
  about?: ClientRow;
}
export interface Card extends Omit<CardRow, "client"> {
  client: {
    id: Id; name: string; kind: ClientKind; contactPoints: ContactPoint[]; addresses: Address[]; persons: Person[];
  };
  todos: Todo[]; trashed: boolean; editable: boolean; completeness: Completeness;
  /** Statuses the card can't freely be moved to. */
  ways: Record<Id, "REASON" | "CLOSED" | undefined>;
  /** The card that it was copied from, and its copies. */
  original?: LinkedCard; copies: LinkedCard[];
}

export interface LinkedCard { id: Id; title: string; module: Omit<CardModule, "kind"> }
export interface Todo {
  id: Id; version: number; text: string; due: Due; done: boolean; doneAt?: string; assignee: User; author: User;
  client?: { id: Id; name: string };
  card?: { id: Id; title: string; module: { id: Id; name: string; colour: string; icon: string } };
  kind: TodoKind;
  /** How long an appointment lasts. */
  minutes?: number | null;
}
export const TODO_KINDS = ["TASK", "CALL", "MEETING"] as const;
export type TodoKind = (typeof TODO_KINDS)[number];

/** What stands in somebody's calendar; without `todo` the time is taken, by what is not told. */
export interface CalendarItem { user: Id; start: Due; minutes?: number | null; todo?: Todo | null; changeable: boolean }
/** `hours.days` by ISO 8601: Monday is 1. */
export interface CalendarDays {
  from: string; to: string; zone: string; hours: { from: string; until: string; days: number[] }; users: User[]; items: CalendarItem[];
}
export const CALENDAR_SHARINGS = ["NOBODY", "DEPARTMENTS", "EVERYBODY"] as const;
export type CalendarSharing = (typeof CALENDAR_SHARINGS)[number];
export type TodaySection = "overdue" | "today" | "tomorrow" | "week";
/** `counts` tells how many there are; of each section only the first ones come along. `later` stands in a colleague's only. */
export type Today = { date: string; counts: Record<TodaySection, number> & { later?: number } } & Record<TodaySection, Todo[]> & { later?: Todo[] };

export const ENTRY_KINDS = ["MAIL", "NOTE", "CALL", "TODO", "FILE", "CHANGE"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
export interface Entry {
  id: Id; type: string; at: string; actor?: User; text: string; body?: string; changes?: EntryChange[];
  card?: { id: Id; title: string }; mail?: Id;
}
/** One field that was changed, in words; of lists what is gone and what is new. */
export interface EntryChange { label: string; before?: string; after?: string; list: boolean }
export interface History { entries: Entry[]; next?: string }
export interface Page<T> { items: T[]; total: number; next?: string }
export interface Hit { kind: "client" | "card" | "todo"; id: Id; title: string; subtitle: string; client?: Id; card?: Id }

export interface Parameter {
  name: string; label: string; type: string; required: boolean; choices: Array<string | Choice>;
}
/** The part of an action's JSON Schema that a form reads: what a list holds, and what is an id. */
export interface ActionSchema { properties?: Record<string, { format?: string; items?: { "x-serai-type"?: string; enum?: string[] } }> }
export interface ActionType {
  name: string; label: string; kind?: string; parameters: Parameter[]; schema?: ActionSchema; undoneBy?: string;
  /** Where it is offered besides REST: `FORM`, `CHAT`, … */
  surfaces?: string[];
}
export interface Outcome<R> { result: R; receipt?: string; event?: string }

export interface Violation { pointer: string; code: string; detail: string }
export interface Problem {
  type?: string; title: string; status: number; detail?: string; code?: string; instance?: string;
  violations?: Violation[]; retryAfter?: number;
  /** With `todo.taken`: the next free time, for people and for programs. */
  free?: string; slot?: Due;
}

/** `user` is the id of whose rights it has. */
export interface ApiKey { id: Id; name: string; user: Id; created: string; used?: string; revoked?: string }

export type MailState = "RECEIVED" | "FILED" | "UNMATCHED" | "DISMISSED" | "REFUSED" | "QUEUED" | "SENT" | "READ" | "BOUNCED" | "FAILED";
/** A letter; the journal leaves text, html and files out. */
export interface Mail {
  id: Id; incoming: boolean; state: MailState; client?: Id; card?: Id; author?: Id; from: string; to: string[]; subject: string; text: string;
  html?: string; automatic: boolean; at: string; reason: string; files: MailFile[];
}
/** A letter to begin with: everybody's, or its owner's own; offered everywhere, or with the cards of some modules. */
export interface MailTemplate { id: Id; version: number; owner?: Id; name: string; language?: Language; modules: Id[]; subject: string; text: string }
/** Stands in a text as `${name}`. */
export interface Placeholder { name: string; about: "CLIENT" | "CARD" | "SENDER"; label: string }
/** A template with values; what had none stands in it as `[[label]]`: labels of the missing by name, names of the unknown. */
export interface FilledLetter { subject: string; text: string; missing: Record<string, string>; unknown: string[] }
export interface MailFile { id: Id; name: string; type: string; size: number }

export interface ChatButton { label: string; data: string }
export interface ChatMessage { text: string; buttons?: ChatButton[][] }

export interface Changed { type: string; client?: Id; card?: Id; module?: Id; actor?: Id; event?: string }
export interface Notice { title: string; text: string; link?: string }
