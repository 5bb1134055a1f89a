/**
 * The SDK for pages, panels and forms that modules bring. A script in `SERAI-INF/web` imports it by name at run time:
 *
 *     import { useState } from "react";
 *     import { h, Button, useGet, usePerform } from "@serai/sdk";
 *
 * What stands here stays: a change of meaning comes with a new number of the SDK.
 */
declare module "@serai/sdk" {
  import type { ReactElement, ReactNode } from "react";

  export {
    ActionIcon, Alert, Anchor, Badge, Box, Button, Checkbox, Divider, Group, Loader, Modal, MultiSelect, NativeSelect, NumberInput, Paper,
    Progress, Radio, Select, SimpleGrid, Stack, Switch, Table, Tabs, Text, Textarea, TextInput, Title, Tooltip,
  } from "@mantine/core";
  export { createElement as h, Fragment } from "react";

  export const SDK: number;
  export type Id = string;
  export type Language = "en" | "hu" | "ru" | "pl";

  export interface Status { id: Id; label: string; colour: string; closed: boolean }
  export interface Module { id: Id; kind: string; name: string; icon: string; colour: string }
  export interface Card {
    id: Id; version: number; title: string; status: Status; values: Record<string, unknown>;
    client: { id: Id; name: string }; trashed: boolean; editable: boolean;
  }

  /** Where a page, panel or form stands. Components get it as props, and below them by `usePart`. */
  export interface PartContext {
    module: Module;
    /** On the page of a card. */
    card?: Card;
    /** On the page of a client, and on that of a card: the card's client. */
    client?: { id: Id; name: string };
    /** In a form: closes its dialog, when the action was performed or given up. */
    close?: () => void;
  }
  /** What a script exports for a page, panel or form when it is not a React component. */
  export interface Mountable {
    /** Fills the element; gives back how to leave it. Called anew when the context changes. */
    mount(place: HTMLElement, context: PartContext): (() => void) | undefined;
  }
  export function usePart(): PartContext;

  /** The signed-in user: who, which company, which modules are on, which actions are offered. */
  export function useMe(): {
    user: { id: Id; name: string; role: "ADMINISTRATOR" | "MANAGER" | "STANDARD" | "RESTRICTED"; language: Language };
    company: { id: Id; name: string; zone: string; currency: string };
    modules: Module[];
    actions: string[];
  };
  /** Whether the server offers the action to the user. */
  export function useOffered(action: string): boolean;

  export interface Outcome<R> { result: R; receipt?: string; event?: string }
  export interface Violation { pointer: string; code: string; detail: string }
  /** RFC 9457, texts in the user's language. */
  export interface Problem { title: string; status: number; detail?: string; code?: string; violations?: Violation[] }
  export class ProblemError extends Error {
    readonly problem: Problem;
    constructor(problem: Problem);
  }
  /** Nothing is known about what the server did. */
  export class UnreachableError extends Error {
    constructor(cause: unknown);
  }

  /** The server, as the signed-in user. Paths are below `/api/v1` and begin with a slash. */
  export const api: {
    get<T>(path: string, signal?: AbortSignal): Promise<T>;
    send<T>(method: "POST" | "DELETE", path: string, body?: unknown): Promise<T>;
    perform<R = unknown>(action: string, input: Record<string, unknown>): Promise<Outcome<R>>;
    undo(receipt: string): Promise<Outcome<unknown>>;
  };
  /** What to tell a person of a failure, in their language. */
  export function problemText(failure: unknown): string;

  /** Reads, and reads again when something happened to the card, the client or, on a page, the module it stands on. */
  export function useGet<T>(path: string): { data: T | undefined; error: unknown; pending: boolean; refetch: () => void };
  /**
   * Performs actions as Serai does: tells what was done and offers to take it back; tells a refusal. `at` gives the
   * text for a field of a form: `at("/amount")`.
   */
  export function usePerform(): {
    perform: <R = unknown>(action: string, input: Record<string, unknown>, done?: string) => Promise<R | undefined>;
    busy: boolean;
    problem: Problem | undefined;
    at: (pointer: string) => string | undefined;
  };
  export interface Changed { type: string; client?: Id; card?: Id; module?: Id; actor?: Id; event?: string }
  /** Calls for each change in the company that the user may know of. */
  export function useChanges(listener: (change: Changed) => void): void;

  /** The module's own texts in the user's language; English has them all, `{name}` stands for a value. */
  export function useLabels<K extends string>(
    texts: { en: Record<K, string> } & Partial<Record<"hu" | "ru" | "pl", Record<string, string>>>,
  ): (key: K, values?: Record<string, string | number>) => string;
  /** Due dates and instants as Serai writes them. */
  export function useFormats(): { due: (due: string) => string; instant: (at: string) => string };

  export function toast(text: string): void;
  export function toastError(failure: unknown): void;
  /** A link to a screen of Serai, `/cards/…`, without loading the page anew. */
  export function Link(properties: { to: string; children: ReactNode }): ReactElement;
  /** A status's colour beside its name. */
  export function StatusTag(properties: { label: string; colour: string }): ReactElement;
}
