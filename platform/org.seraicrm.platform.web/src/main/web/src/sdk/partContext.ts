import { createContext, useContext } from "react";
import type { Card, Id, Module } from "../api/types.ts";

/** Where a module's page, panel or form stands. */
export interface PartContext {
  /** The company's module that it belongs to. */
  module: Module;
  /** The card whose page it stands on. */
  card?: Card;
  /** The client whose page it stands on, or the card's. */
  client?: { id: Id; name: string };
  /** Closes the dialog of a form. */
  close?: () => void;
}

export const PartPlace = createContext<PartContext | undefined>(undefined);

/** Where the page or panel stands: the same as its props, for components further down. */
export function usePart(): PartContext {
  const place = useContext(PartPlace);
  if (!place) throw new Error("usePart works inside a module's page or panel");
  return place;
}
