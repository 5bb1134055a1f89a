import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { searchQuery } from "../api/queries.ts";
import type { Hit } from "../api/types.ts";
import type { About } from "../todos/todoDialog.ts";

interface SubjectPickerProps {
  value: About;
  onChange: (value: About) => void;
  kinds?: "client" | "card" | "client,card";
  label?: string;
  required?: boolean;
  error?: string | undefined;
  /** Offered when nothing is found. */
  onMissing?: (name: string) => void;
}

const NEW = "new:";

/** Finds a client or a card by typing. */
export function SubjectPicker({ value, onChange, kinds = "client,card", label, required, error, onMissing }: SubjectPickerProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(value.card?.title ?? value.client?.name ?? "");
  const [wanted] = useDebouncedValue(text, 30);
  const { data } = useQuery(searchQuery(wanted, kinds));
  const hits = (data?.hits ?? []).filter((hit) => hit.kind !== "todo");
  const chosen = value.card ? `card:${value.card.id}` : value.client ? `client:${value.client.id}` : null;
  const options = hits.map((hit) => ({ value: `${hit.kind}:${hit.id}`, label: hit.subtitle ? `${hit.title} · ${hit.subtitle}` : hit.title }));
  if (chosen && !options.some((option) => option.value === chosen)) {
    options.unshift({ value: chosen, label: value.card?.title ?? value.client?.name ?? "" });
  }
  if (onMissing && wanted.trim() !== "" && hits.length === 0) {
    options.push({ value: NEW + wanted.trim(), label: t("client.createNamed", { name: wanted.trim() }) });
  }
  return (
    <Select label={label ?? t("todo.about")} placeholder={t("search.hint")} searchable clearable data={options} value={chosen}
      required={required ?? false} error={error} searchValue={text} onSearchChange={setText} filter={({ options: all }) => all}
      nothingFoundMessage={wanted.trim() === "" ? undefined : t("search.none")}
      onChange={(picked) => {
        if (picked?.startsWith(NEW)) onMissing?.(picked.slice(NEW.length));
        else onChange(aboutOf(hits.find((hit) => `${hit.kind}:${hit.id}` === picked)));
      }} />
  );
}

function aboutOf(hit: Hit | undefined): About {
  if (!hit) return {};
  return hit.kind === "card" ? { card: { id: hit.id, title: hit.title } } : { client: { id: hit.id, name: hit.title } };
}
