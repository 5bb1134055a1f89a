import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { request } from "./http.ts";
import type { ClientRow, Completeness } from "./types.ts";

export const REASONS = ["PHONE", "EMAIL", "NAME", "SIMILAR_NAME"] as const;
export type Reason = (typeof REASONS)[number];
export interface Member { client: ClientRow; completeness: Completeness; cards: number }
/** Clients that are likely the same, the one to keep first. */
export interface DuplicateGroup { reasons: Reason[]; clients: Member[] }
export interface Alike { client: ClientRow; reasons: Reason[] }

export const duplicatesQuery = queryOptions({
  queryKey: ["clients", "duplicates"],
  queryFn: ({ signal }) => request<{ groups: DuplicateGroup[]; more: boolean }>("GET", "/duplicates", { signal }),
});

export interface LikeWhom { name: string; phones: string[]; emails: string[] }

/** Clients that are like one that is being typed. */
export const alikeQuery = ({ name, phones, emails }: LikeWhom) => {
  const search = new URLSearchParams();
  if (name.trim().length > 2) search.set("name", name.trim());
  for (const phone of phones) search.append("phone", phone);
  for (const email of emails) search.append("email", email);
  return queryOptions({
    queryKey: ["clients", "alike", search.toString()],
    enabled: search.size > 0,
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    queryFn: async ({ signal }) => (await request<{ clients: Alike[] }>("GET", `/duplicates/like?${search.toString()}`, { signal })).clients,
  });
};
