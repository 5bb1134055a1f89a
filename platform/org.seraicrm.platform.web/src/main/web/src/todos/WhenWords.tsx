import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { whenQuery } from "../api/queries.ts";
import type { Due } from "../api/types.ts";
import { useFormats } from "../ui/format.ts";

const PAUSE = 150;

/** A day and a time in words, as in chat; what was understood stands below, Enter takes it. */
export function WhenWords({ onTake }: { onTake: (due: Due) => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [words, setWords] = useState("");
  const [asked] = useDebouncedValue(words.trim(), PAUSE);
  const { data } = useQuery(whenQuery(asked));
  const read = asked !== "" && asked === words.trim() ? data : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (read?.due) onTake(read.due);
  };
  return (
    <form onSubmit={submit} style={{ padding: 6 }}>
      <TextInput size="xs" aria-label={t("todo.words")} placeholder={t("todo.wordsHint")} value={words} onChange={(event) => setWords(event.currentTarget.value)}
        description={<span role="status">{read?.due ? formats.due(read.due) : read?.unclear}</span>} inputWrapperOrder={["input", "description"]}
        onKeyDown={(event) => { if (event.key !== "Escape") event.stopPropagation(); }} />
    </form>
  );
}
