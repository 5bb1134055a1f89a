import { useState } from "react";
import type { Id } from "../api/types.ts";

/** Which rows are chosen: some by id, or all that the filter shows. */
export interface Selection {
  ids: Set<Id>;
  all: boolean;
  has: (id: Id) => boolean;
  /** Chooses or leaves a row; with `range` all rows from the last one on. */
  toggle: (id: Id, range: boolean) => void;
  only: (ids: Id[]) => void;
  everything: () => void;
  clear: () => void;
}

export function useSelection(rows: Id[]): Selection {
  const [ids, setIds] = useState<Set<Id>>(new Set());
  const [all, setAll] = useState(false);
  const [last, setLast] = useState<Id>();
  const clear = (): void => {
    setIds(new Set());
    setAll(false);
  };
  return {
    ids, all, clear,
    has: (id) => all || ids.has(id),
    toggle: (id, range) => {
      const next = new Set(all ? rows : ids);
      setAll(false);
      const on = !next.has(id);
      for (const each of range && last !== undefined ? between(rows, last, id) : [id]) {
        if (on) next.add(each);
        else next.delete(each);
      }
      setIds(next);
      setLast(id);
    },
    only: (some) => {
      setAll(false);
      setIds(new Set(some));
    },
    everything: () => setAll(true),
  };
}

/** The rows from one to another, whichever comes first. */
export function between(rows: Id[], one: Id, other: Id): Id[] {
  const [from, to] = [rows.indexOf(one), rows.indexOf(other)];
  if (from < 0 || to < 0) return [other];
  return rows.slice(Math.min(from, to), Math.max(from, to) + 1);
}
