import type { ClientPart, ContactKind } from "../api/types.ts";
import { useMe } from "../session/useMe.ts";

/** What the user sees and changes of what every client has beside its name. */
export interface ClientSight { sees: (part: ClientPart) => boolean; changes: (part: ClientPart) => boolean }

export const CONTACT_PARTS = { PHONE: "phone", EMAIL: "email", MESSENGER: "messenger", SITE: "site" } as const satisfies Record<ContactKind, ClientPart>;

export function useClientSight(): ClientSight {
  const { hidden, readOnly } = useMe().clientSight;
  const sees = (part: ClientPart): boolean => !hidden.includes(`client.${part}`);
  return { sees, changes: (part) => sees(part) && !readOnly.includes(`client.${part}`) };
}
