import { queryOptions } from "@tanstack/react-query";
import { API, query, request } from "./http.ts";
import { ProblemError, UnreachableError } from "./problems.ts";
import type { Subject } from "./queries.ts";
import type { Id, Problem, User } from "./types.ts";
import { session } from "../session/session.ts";

export const LARGEST_FILE = 25 * 1024 * 1024;

/** A file of a client or card; `shown` when it can be looked at without saving it. */
export interface KeptFile {
  id: Id; name: string; type: string; size: number; added: string; author: User; card?: { id: Id; title: string }; shown: boolean;
}

export const filesQuery = (subject: Subject) =>
  queryOptions({
    queryKey: ["files", subject.kind, subject.id],
    queryFn: async ({ signal }) => (await request<{ files: KeptFile[] }>("GET", `/files${query({ [subject.kind]: subject.id })}`, { signal })).files,
  });

export const fileAddress = (id: Id): string => `${API}/files/${id}`;
export const previewAddress = (id: Id): string => `${API}/files/${id}/preview`;

/** Sends a file up and tells how far it is, from 0 to 1. `fetch` can't tell that. */
export function upload(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Id> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open("POST", `${API}/files${query({ name: file.name })}`);
    sending.responseType = "json";
    sending.setRequestHeader("Accept", "application/json");
    sending.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    const csrf = session.csrf();
    if (csrf) sending.setRequestHeader("X-CSRF-Token", csrf);
    sending.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0);
    sending.onerror = () => reject(new UnreachableError(undefined));
    sending.onabort = () => reject(new DOMException("given up", "AbortError"));
    sending.onload = () => {
      const answer = sending.response as { file?: Id } & Partial<Problem> | null;
      if (sending.status < 300 && answer?.file) resolve(answer.file);
      else reject(new ProblemError({ title: sending.statusText, ...answer, status: sending.status }));
    };
    signal.addEventListener("abort", () => sending.abort());
    sending.send(file);
  });
}
