import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { problemOf } from "./problems.ts";
import { query, request } from "./http.ts";
import type {
  ActionType, ApiKey, Card, Client, DepartmentRow, Due, EntryKind, History, Hit, Id, Json, Mail, MailTemplate, Me, ModuleSettings, Placeholder, SignedInBrowser, Today, UserRow, WebPart,
} from "./types.ts";
import { session } from "../session/session.ts";
import type { ModuleShape } from "../settings/module/shape.ts";

export type Subject = { kind: "client" | "card"; id: Id };

/** `null` when nobody is signed in. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  staleTime: Infinity,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      const me = await request<Me>("GET", "/me", { signal, anonymous: true });
      session.signedIn(me.csrf, me.user.id);
      return me;
    } catch (failure) {
      if (problemOf(failure)?.status === 401) return null;
      throw failure;
    }
  },
});

/** Renewed when the server tells that modules came or went. */
export const partsQuery = queryOptions({
  queryKey: ["parts"],
  staleTime: Infinity,
  queryFn: async ({ signal }) => (await request<{ parts: WebPart[] }>("GET", "/web-parts", { signal })).parts,
});

/**
 * @param limit how many to-dos of each section
 * @param of whose they are, if a colleague's
 */
export const todayQuery = (limit: number, of?: Id) =>
  queryOptions({
    queryKey: ["today", "own", limit, of ?? ""],
    queryFn: ({ signal }) => request<Today>("GET", `/today${query({ limit: String(limit), of })}`, { signal }),
  });

/** What words say of a day and a time, or what is to be asked. */
export const whenQuery = (text: string) =>
  queryOptions({
    queryKey: ["when", text],
    enabled: text !== "",
    staleTime: 60_000,
    queryFn: ({ signal }) => request<{ due?: Due; unclear?: string }>("GET", `/when${query({ text })}`, { signal }),
  });

export const clientQuery = (id: Id) =>
  queryOptions({
    queryKey: ["client", id],
    queryFn: ({ signal }) => request<Client>("GET", `/clients/${id}`, { signal }),
  });

export const cardQuery = (id: Id) =>
  queryOptions({
    queryKey: ["card", id],
    queryFn: ({ signal }) => request<Card>("GET", `/cards/${id}`, { signal }),
  });

/** `kinds`: of some kinds only, see `ENTRY_KINDS`; all when empty. */
export const historyQuery = (subject: Subject, kinds: EntryKind[] = [], before: Id = "") =>
  infiniteQueryOptions({
    queryKey: ["history", subject.kind, subject.id, kinds.join(","), before],
    placeholderData: keepPreviousData,
    initialPageParam: before,
    queryFn: ({ signal, pageParam }) =>
      request<History>("GET", `/${subject.kind}s/${subject.id}/history${query({ before: pageParam, limit: 50, kinds: kinds.join(",") })}`, {
        signal,
      }),
    getNextPageParam: (page) => page.next,
  });

export const searchQuery = (q: string, kinds?: string) =>
  queryOptions({
    queryKey: ["search", q, kinds ?? ""],
    enabled: q.trim() !== "",
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    queryFn: ({ signal }) => request<{ hits: Hit[] }>("GET", `/search${query({ q: q.trim(), limit: 10, kinds })}`, { signal }),
  });

/** Rows by `kind.id`, in that order; those that may not be seen any more are left out. */
export const recentQuery = (rows: string[]) =>
  queryOptions({
    queryKey: ["search", "rows", rows.join(",")],
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    queryFn: ({ signal }) => request<{ hits: Hit[] }>("GET", `/search/rows${query({ rows: rows.join(",") })}`, { signal }),
  });

export const mailQuery = (id: Id) =>
  queryOptions({
    queryKey: ["mail", id],
    queryFn: ({ signal }) => request<Mail>("GET", `/mails/${id}`, { signal }),
  });

/** Letters to begin with: all the user sees, or those for one client or card; `null` while no bundle brings them. */
export const mailTemplatesQuery = (subject?: Subject) =>
  queryOptions({
    queryKey: ["mailTemplates", subject?.kind ?? "", subject?.id ?? ""],
    staleTime: 30_000,
    retry: false,
    queryFn: async ({ signal }): Promise<MailTemplate[] | null> => {
      const about = subject ? { [subject.kind]: subject.id } : {};
      try {
        return (await request<{ templates: MailTemplate[] }>("GET", `/mail-templates${query(about)}`, { signal })).templates;
      } catch (failure) {
        if (problemOf(failure)?.status === 404) return null;
        throw failure;
      }
    },
  });

export const placeholdersQuery = (modules: Id[]) =>
  queryOptions({
    queryKey: ["mailTemplates", "placeholders", modules.join(",")],
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    queryFn: async ({ signal }) =>
      (await request<{ placeholders: Placeholder[] }>("GET", `/mail-templates/placeholders${query({ modules: modules.join(",") })}`, { signal })).placeholders,
  });

const JOURNAL_PAGE = 50;

export const journalQuery = (state: string) =>
  infiniteQueryOptions({
    queryKey: ["mails", state],
    initialPageParam: "",
    queryFn: async ({ signal, pageParam }) =>
      (await request<{ mails: Mail[] }>("GET", `/mails${query({ state, before: pageParam, limit: JOURNAL_PAGE })}`, { signal })).mails,
    getNextPageParam: (page) => (page.length === JOURNAL_PAGE ? page.at(-1)?.id : undefined),
  });

/** How the user's own Telegram account is linked; `null` while no bundle knows Telegram. */
export const telegramQuery = queryOptions({
  queryKey: ["telegram"],
  retry: false,
  queryFn: async ({ signal }): Promise<{ bot?: string; accounts: number } | null> => {
    try {
      return await request<{ bot?: string; accounts: number }>("GET", "/telegram", { signal });
    } catch (failure) {
      if (problemOf(failure)?.status === 404) return null;
      throw failure;
    }
  },
});

export const usersQuery = queryOptions({
  queryKey: ["users"],
  staleTime: 60_000,
  queryFn: async ({ signal }) => (await request<{ users: UserRow[] }>("GET", "/users", { signal })).users,
});

/** Who sees a client or card. */
export const readersQuery = ({ kind, id }: Subject) => queryOptions({
  queryKey: ["readers", kind, id],
  staleTime: 60_000,
  queryFn: async ({ signal }) => (await request<{ users: Id[] }>("GET", `/readers${query({ [kind]: id })}`, { signal })).users,
});

export const browsersQuery = queryOptions({
  queryKey: ["browsers"],
  queryFn: async ({ signal }) => (await request<{ sessions: SignedInBrowser[] }>("GET", "/session/all", { signal })).sessions,
});

export const departmentsQuery = queryOptions({
  queryKey: ["departments"],
  staleTime: 60_000,
  queryFn: async ({ signal }) =>
    (await request<{ departments: DepartmentRow[] }>("GET", "/departments", { signal })).departments,
});

export const actionsQuery = queryOptions({
  queryKey: ["actions"],
  staleTime: 60_000,
  queryFn: async ({ signal }) => (await request<{ actions: ActionType[] }>("GET", "/actions", { signal })).actions,
});

export const apiKeysQuery = queryOptions({
  queryKey: ["settings", "keys"],
  queryFn: async ({ signal }) => (await request<{ keys: ApiKey[] }>("GET", "/api-keys", { signal })).keys,
});

export const moduleSettingsQuery = queryOptions({
  queryKey: ["settings", "modules"],
  queryFn: ({ signal }) => request<ModuleSettings>("GET", "/settings/modules", { signal }),
});

/** A module as its editor shapes it. */
export const moduleShapeQuery = (id: Id) =>
  queryOptions({
    queryKey: ["settings", "modules", id],
    queryFn: ({ signal }) => request<ModuleShape>("GET", `/settings/modules/${id}`, { signal }),
  });

/** A part of the settings that a bundle may bring; `null` while no bundle does. */
export const optionalSettingsQuery = <T = Json>(part: string) =>
  queryOptions({
    queryKey: ["settings", part],
    staleTime: 30_000,
    retry: false,
    queryFn: async ({ signal }): Promise<T | null> => {
      try {
        return await request<T>("GET", `/settings/${part}`, { signal });
      } catch (failure) {
        if (problemOf(failure)?.status === 404) return null;
        throw failure;
      }
    },
  });

/** What there is of a module's own noun, by the convention `GET /<noun>s` → `{<noun>s: [{id, name}]}`. */
export const nounQuery = (noun: string) =>
  queryOptions({
    queryKey: ["noun", noun],
    staleTime: 10_000,
    retry: false,
    queryFn: async ({ signal }) => (await request<Record<string, unknown>>("GET", `/${noun}s`, { signal }))[`${noun}s`] ?? [],
  });
