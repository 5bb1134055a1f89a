import { request } from "../api/http.ts";
import type { Subject } from "../api/queries.ts";
import type { FilledLetter, MailTemplate } from "../api/types.ts";

/** A template with the values of a client or card, as the user sees them. Changes nothing. */
export function fill({ subject, text, language }: Pick<MailTemplate, "subject" | "text" | "language">, about: Subject, signal?: AbortSignal): Promise<FilledLetter> {
  const body = { subject, text, ...(language ? { language } : {}), [about.kind]: about.id };
  return request<FilledLetter>("POST", "/mail-templates/filled", { body, ...(signal ? { signal } : {}) });
}
