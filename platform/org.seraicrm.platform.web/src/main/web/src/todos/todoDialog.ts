import type { Due, Id, Todo, TodoKind } from "../api/types.ts";
import { shared } from "../ui/shared.ts";

/** What a new to-do is about. */
export interface About { client?: { id: string; name: string }; card?: { id: string; title: string } }
/** What a new to-do begins with, such as a place in the calendar or words typed elsewhere. */
export interface TodoStart { text?: string; due?: Due; minutes?: number; kind?: TodoKind; assignee?: Id; /** Who gets the same. */ others?: Id[] }
export type TodoDialogState = { mode: "new"; about: About; start?: TodoStart } | { mode: "next"; about: About; closed: Todo };

const shown = shared<TodoDialogState | undefined>(undefined);

/** The one dialog for to-dos, opened from anywhere. */
export const todoDialog = {
  ...shown,
  open: (about: About = {}): void => shown.set({ mode: "new", about }),
  /** With something known already. */
  book: (start: TodoStart): void => shown.set({ mode: "new", about: {}, start }),
  next: (closed: Todo): void => {
    const about: About = {};
    if (closed.client) about.client = closed.client;
    if (closed.card) about.card = { id: closed.card.id, title: closed.card.title };
    shown.set({ mode: "next", about, closed });
  },
  shut: (): void => shown.set(undefined),
};
