import type { Client, ClientKind, ContactKind, FieldValue, Id } from "../api/types.ts";

/** A client as the form holds it; rows may still be empty. */
export interface ClientDraft {
  kind: ClientKind;
  name: string;
  contactPoints: Array<{ kind: ContactKind; value: string; label?: string }>;
  addresses: Array<{ text: string; label?: string }>;
  persons: Array<{ name: string; position: string; decisionMaker: boolean; phone: string; email: string }>;
  responsible: string | null;
  /** Of own fields; null where something was taken out. */
  values: Record<Id, FieldValue>;
}

export function emptyClient(name = ""): ClientDraft {
  const looksLikePhone = /^[+\d][\d\s()/.-]{4,}$/.test(name.trim());
  const looksLikeEmail = name.includes("@");
  return {
    kind: "COMPANY",
    name: looksLikePhone || looksLikeEmail ? "" : name,
    contactPoints: [
      { kind: "PHONE", value: looksLikePhone ? name.trim() : "" },
      { kind: "EMAIL", value: looksLikeEmail ? name.trim() : "" },
    ],
    addresses: [],
    persons: [],
    responsible: null,
    values: {},
  };
}

export function draftOf(client: Client): ClientDraft {
  return {
    kind: client.kind,
    name: client.name,
    contactPoints: client.contactPoints.map(({ kind, value, label }) => ({ kind, value, ...(label ? { label } : {}) })),
    addresses: client.addresses.map(({ text, label }) => ({ text, ...(label ? { label } : {}) })),
    persons: client.persons.map((person) => ({
      name: person.name, position: person.position ?? "", decisionMaker: person.decisionMaker,
      phone: person.phone ?? "", email: person.email ?? "",
    })),
    responsible: client.responsible?.id ?? null,
    values: Object.fromEntries(Object.entries(client.values).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]]))),
  };
}

/** Without the rows nobody filled in, so that the server's pointers meet the rows on screen. */
export function pruned(draft: ClientDraft): ClientDraft {
  return {
    ...draft,
    name: draft.name.trim(),
    contactPoints: draft.contactPoints.filter((point) => point.value.trim() !== ""),
    addresses: draft.addresses.filter((address) => address.text.trim() !== ""),
    persons: draft.persons.filter((person) => `${person.name}${person.phone}${person.email}`.trim() !== ""),
  };
}

/** What the actions take; empty optional texts are left out. */
export function clientInput(draft: ClientDraft): Record<string, unknown> {
  return {
    kind: draft.kind,
    name: draft.name,
    contactPoints: draft.contactPoints,
    addresses: draft.addresses,
    persons: draft.persons.map(({ name, decisionMaker, position, phone, email }) => ({
      name, decisionMaker, ...(position ? { position } : {}), ...(phone ? { phone } : {}), ...(email ? { email } : {}),
    })),
    responsible: draft.responsible ?? undefined,
    ...(Object.keys(draft.values).length > 0 ? { values: draft.values } : {}),
  };
}
