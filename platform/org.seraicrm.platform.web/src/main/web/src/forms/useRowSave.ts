import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type Input, perform } from "../api/actions.ts";
import { isConflict, problemOf, UnreachableError } from "../api/problems.ts";
import { cardQuery, clientQuery, type Subject } from "../api/queries.ts";
import type { Card, Client, Problem } from "../api/types.ts";
import { toast, toastUndo } from "../ui/toasts.tsx";
import { merge, resolve } from "./conflict.ts";
import { decideConflicts } from "./ConflictDialog.tsx";

/** A field's name is `name`, `title`, `responsible`, …, or `values.<field id>` for an own field. */
export type Flat = Record<string, unknown>;
/** Why something was not saved. */
export interface Refusal { text: string; problem?: Problem }
export type SaveRow = (mine: Flat, base: Flat, version: number) => Promise<Refusal | undefined>;
export interface ShowField { label: (field: string) => string; text: (field: string, value: unknown) => string }

const OWN = "values.";

export function flatten(row: Client | Card): Flat {
  const { values, responsible, ...rest } = "contactPoints" in row ? { ...row, contactPoints: row.contactPoints.map(withoutShown) } : row;
  const own = Object.entries(values).map(([id, value]) => [`${OWN}${id}`, value] as const);
  return { ...rest, responsible: responsible?.id, ...Object.fromEntries(own) };
}

function withoutShown({ kind, value, label }: Client["contactPoints"][number]): Flat {
  return { kind, value, label };
}

/** The action's input for these changes. An emptied responsible is "", an emptied own field null. */
export function changesInput(changes: Flat): Input {
  const input: Input = {};
  const values: Input = {};
  for (const [field, value] of Object.entries(changes)) {
    if (field.startsWith(OWN)) values[field.slice(OWN.length)] = value ?? null;
    else if (field === "responsible") input[field] = value ?? "";
    else input[field] = value;
  }
  return Object.keys(values).length === 0 ? input : { ...input, values };
}

/**
 * Saves changes of a client or card. When somebody else was faster, other fields' changes are kept beside them, and
 * the same fields' are put to the user.
 *
 * @returns saves; answers why it did not
 */
export function useRowSave(subject: Subject, show: ShowField): SaveRow {
  const client = useQueryClient();
  const { t } = useTranslation();

  const fresh = (): Promise<Client | Card> =>
    subject.kind === "client"
      ? client.fetchQuery({ ...clientQuery(subject.id), staleTime: 0 })
      : client.fetchQuery({ ...cardQuery(subject.id), staleTime: 0 });

  const save: SaveRow = async (mine, base, version) => {
    let receipt: string | undefined;
    try {
      ({ receipt } = await perform(`${subject.kind}.change`, { [subject.kind]: subject.id, version, ...changesInput(mine) }));
    } catch (failure) {
      if (isConflict(failure)) return settle(mine, base);
      return refusalOf(failure);
    }
    await Promise.all([
      client.invalidateQueries({ queryKey: [subject.kind, subject.id] }),
      client.invalidateQueries({ queryKey: ["history", subject.kind, subject.id] }),
    ]);
    toastUndo(t("app.saved"), receipt, client, `${subject.kind} ${subject.id}`);
    return undefined;
  };

  const settle = async (mine: Flat, base: Flat): Promise<Refusal | undefined> => {
    const row = await fresh();
    const theirs = flatten(row);
    const merged = merge(mine, base, theirs);
    if (merged.conflicts.length === 0) {
      if (Object.keys(merged.clear).length === 0) return undefined;
      const refusal = await save(merged.clear, theirs, row.version);
      if (refusal === undefined) toast(t("conflict.merged"));
      return refusal;
    }
    const choices = await decideConflicts(
      merged.conflicts.map(({ field, ...values }) => ({
        field,
        label: show.label(field),
        base: show.text(field, values.base),
        mine: show.text(field, values.mine),
        theirs: show.text(field, values.theirs),
      })),
    );
    if (!choices) return { text: t("conflict.title") };
    const changes = resolve(merged, choices);
    return Object.keys(changes).length === 0 ? undefined : save(changes, theirs, row.version);
  };

  const refusalOf = (failure: unknown): Refusal => {
    if (failure instanceof UnreachableError) return { text: t("app.unreachable") };
    const problem = problemOf(failure);
    const violations = (problem?.violations ?? []).map((violation) => violation.detail).join(" ");
    return { text: violations || problem?.detail || problem?.title || t("app.failed"), ...(problem ? { problem } : {}) };
  };

  return save;
}
