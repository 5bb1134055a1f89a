import type { Id, Mail } from "../api/types.ts";

/** What the composer of a client or card is asked to begin: an answer, or a letter to an address. */
export type Begin = { answer: Mail } | { to: string };
type Listener = (begin: Begin) => void;
const listeners = new Map<Id, Listener>();

export const mailComposer = {
  /** @returns how to stop listening */
  onAsked(subject: Id, listener: Listener): () => void {
    listeners.set(subject, listener);
    return () => listeners.delete(subject);
  },
  begin: (subject: Id, begin: Begin): void => listeners.get(subject)?.(begin),
  possible: (subject: Id): boolean => listeners.has(subject),
};

/** "Re: Offer", once. */
export function answerSubject(subject: string): string {
  return /^(re|aw|vá|odp|на)\s*:/i.test(subject.trim()) ? subject.trim() : `Re: ${subject.trim()}`;
}

/** "Anna <anna@glass.example>" gives the address; who doesn't see addresses gets none. */
export function addressOf(correspondent: string): string {
  const address = /<([^<>]+)>\s*$/.exec(correspondent)?.[1] ?? correspondent.trim();
  return address.includes("@") ? address : "";
}
