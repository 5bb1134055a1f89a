import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { usersQuery } from "../api/queries.ts";
import type { Card, Field, FieldValue, Id, Module } from "../api/types.ts";
import { type Answers, askFields } from "../fields/AskFields.tsx";
import { RESPONSIBLE, shown, wanted } from "../fields/asked.ts";
import type { Edit, SaveEdit } from "../fields/EditableField.tsx";
import { useRowSave } from "../forms/useRowSave.ts";
import { useMe } from "../session/useMe.ts";
import { useFormats } from "../ui/format.ts";

/** The card's module as the user may see it; absent once it was switched off. */
export function useModule(id: string | undefined): Module | undefined {
  return useMe().modules.find((module) => module.id === id);
}

/** A card's fields, the built-in ones included, with how to save one. */
export function useCardFields(card: Card): {
  main: Field[];
  others: Field[];
  /** The module's own, in order, shown or not. */
  all: Field[];
  valueOf: (field: Field) => FieldValue | undefined;
  saver: (field: Field) => SaveEdit;
  title: Field;
} {
  const { t } = useTranslation();
  const formats = useFormats();
  const module = useModule(card.module.id);
  const { data: users = [] } = useQuery(usersQuery);
  const own = module?.fields ?? [];
  const title: Field = { id: "title", label: t("card.title"), type: "TEXT", choices: [], main: false };
  const responsible: Field = { id: RESPONSIBLE, label: t("common.responsible"), type: "USER", choices: [], main: true };
  const all = new Map([title, responsible, ...own].map((field) => [nameOf(field), field]));
  const save = useRowSave({ kind: "card", id: card.id }, {
    label: (name) => all.get(name)?.label ?? name,
    text: (name, value) => {
      const field = all.get(name);
      return field ? formats.value(value as FieldValue, field, users) : String(value ?? "");
    },
  });
  const asked = shown(own, card.status.id, card.values);
  const hasOwnResponsible = own.some((field) => field.id === RESPONSIBLE);
  return {
    title,
    main: [...(hasOwnResponsible ? [] : [responsible]), ...asked.filter((field) => field.main)],
    others: asked.filter((field) => !field.main),
    all: own,
    valueOf: (field) =>
      field.id === RESPONSIBLE && !hasOwnResponsible ? (card.responsible?.id ?? null) : field.id === "title" ? card.title : card.values[field.id],
    saver: (field) => async (edit: Edit) => {
      const name = field.id === RESPONSIBLE && hasOwnResponsible ? `values.${RESPONSIBLE}` : nameOf(field);
      const refusal = await save({ [name]: edit.value }, { [name]: edit.base }, edit.version);
      const missing = wanted(refusal?.problem, own, [field.id]);
      if (missing.length === 0) return refusal;
      const both = (answers: Answers) => save(
        { [name]: edit.value, ...ownValues(answers) }, { [name]: edit.base, ...ownValues(card.values, Object.keys(answers)) }, edit.version,
      );
      return (await askFields(card.id, missing, both)) ? undefined : refusal;
    },
  };
}

function ownValues(values: Record<Id, FieldValue | undefined>, ids = Object.keys(values)): Record<string, FieldValue | undefined> {
  return Object.fromEntries(ids.map((id) => [`values.${id}`, values[id]]));
}

function nameOf(field: Field): string {
  return field.id === "title" || field.id === RESPONSIBLE ? field.id : `values.${field.id}`;
}
