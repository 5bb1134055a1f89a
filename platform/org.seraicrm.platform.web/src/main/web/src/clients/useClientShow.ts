import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { usersQuery } from "../api/queries.ts";
import type { ClientKind, FieldValue, UserRow } from "../api/types.ts";
import type { ShowField } from "../forms/useRowSave.ts";
import { useMe } from "../session/useMe.ts";
import { useFormats } from "../ui/format.ts";
import type { ClientDraft } from "./clientForm.ts";

/** A client's fields in words, for the choice between two people's changes. */
export function useClientShow(): ShowField {
  const { t } = useTranslation();
  const client = useQueryClient();
  const labels: Record<string, string> = {
    name: t("common.name"), kind: t("common.kind"), responsible: t("common.responsible"), contactPoints: t("client.contacts"),
    addresses: t("client.addresses"), persons: t("client.persons"),
  };
  const own = new Map(useMe().clientFields.map((field) => [`values.${field.id}`, field]));
  const formats = useFormats();
  return {
    label: (field) => labels[field] ?? own.get(field)?.label ?? field,
    text: (field, value) => {
      if (value === undefined || value === null || value === "") return "";
      switch (field) {
        case "kind": return t(`client.kinds.${value as ClientKind}`);
        case "responsible":
          return client.getQueryData<UserRow[]>(usersQuery.queryKey)?.find((user) => user.id === value)?.name ?? String(value);
        case "contactPoints": return (value as ClientDraft["contactPoints"]).map((point) => point.value).join("\n");
        case "addresses": return (value as ClientDraft["addresses"]).map((address) => address.text).join("\n");
        case "persons":
          return (value as ClientDraft["persons"])
            .map((person) => [person.name, person.position, person.phone, person.email].filter(Boolean).join(", "))
            .join("\n");
        default: {
          const of = own.get(field);
          return of ? formats.value(value as FieldValue, of, client.getQueryData<UserRow[]>(usersQuery.queryKey) ?? []) : String(value);
        }
      }
    },
  };
}
