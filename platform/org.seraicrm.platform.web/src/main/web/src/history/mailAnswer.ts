import type { Id, Mail } from "../api/types.ts";

/** The letter that the open composer answers, by the client or card it belongs to. */
type Listener = (mail: Mail) => void;
const listeners = new Map<Id, Listener>();

export const mailAnswer = {
  /** @returns how to stop listening */
  onAsked(subject: Id, listener: Listener): () => void {
    listeners.set(subject, listener);
    return () => listeners.delete(subject);
  },
  ask: (subject: Id, mail: Mail): void => listeners.get(subject)?.(mail),
  possible: (subject: Id): boolean => listeners.has(subject),
};

/** "Re: Offer", once. */
export function answerSubject(subject: string): string {
  return /^(re|aw|vá|odp|на)\s*:/i.test(subject.trim()) ? subject.trim() : `Re: ${subject.trim()}`;
}

/** "Anna <anna@glass.example>" gives the address. */
export function addressOf(correspondent: string): string {
  return /<([^<>]+)>\s*$/.exec(correspondent)?.[1] ?? correspondent.trim();
}
