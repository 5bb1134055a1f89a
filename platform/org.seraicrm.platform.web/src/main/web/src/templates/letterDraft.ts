import type { FilledLetter, Id } from "../api/types.ts";

interface Words { subject: string; text: string }
/** What the composer keeps of a template that was put in. */
export interface Templated extends Words { template?: Id | undefined; /** The letter before it. */ before?: Words | undefined; /** The text it brought. */ brought?: string | undefined }

/** A letter filled in; what somebody typed before can be taken back. An answer keeps its subject. */
export function filledIn<T extends Templated>(draft: T, template: Id, letter: FilledLetter, answering: boolean): T {
  const untouched = draft.brought !== undefined && draft.text === draft.brought;
  const before = untouched && draft.before ? draft.before : { subject: draft.subject, text: draft.text };
  return { ...draft, template, before, brought: letter.text, subject: answering ? draft.subject : letter.subject, text: letter.text };
}

/** The letter before; what stands there now is before then. */
export function takenBack<T extends Templated>(draft: T): T {
  if (!draft.before) return draft;
  return { ...draft, ...draft.before, before: { subject: draft.subject, text: draft.text }, template: undefined, brought: undefined };
}
