import { queryOptions } from "@tanstack/react-query";
import { query, request } from "./http.ts";
import type { Subject } from "./queries.ts";
import type { Card, Client, Id } from "./types.ts";

/** A client or card at a past moment; without a `state` it did not exist yet, or lay where the reader doesn't see it. */
export interface Past<T> { at: string; state?: T; /** The first event that followed. */ before?: Id; erased: boolean; /** Cards that lie in the trash today. */ trashed: Id[] }

const pastQuery = <T>({ kind, id }: Subject, at: string) => queryOptions({
  queryKey: ["past", kind, id, at],
  queryFn: ({ signal }) => request<Past<T>>("GET", `/past/${kind}s/${id}${query({ at })}`, { signal }),
});

export const pastCardQuery = (id: Id, at: string) => pastQuery<Card>({ kind: "card", id }, at);
export const pastClientQuery = (id: Id, at: string) => pastQuery<Client>({ kind: "client", id }, at);
