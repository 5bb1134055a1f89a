import { Button, FileButton, Group, Stack, Text, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDraft } from "../forms/drafts.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { type ImportTable, importQuery, upload } from "./api.ts";
import { tableOf } from "./plan.ts";

/** A file, or what was copied elsewhere. */
export function ImportSource({ onUploaded }: { onUploaded: (table: ImportTable) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [pasted, setPasted, forget] = useDraft("import.pasted", "");
  const [over, setOver] = useState(false);
  const send = useMutation({
    mutationFn: ({ file, name }: { file: Blob; name: string }) => upload(file, name),
    onSuccess: (table) => {
      client.setQueryData(importQuery(table.id).queryKey, table);
      forget();
      onUploaded(table);
    },
  });
  const take = (file: File | null | undefined): void => {
    if (file) send.mutate({ file, name: file.name });
  };
  return (
    <Stack gap="md">
      <ProblemSummary error={send.error} shown={[]} />
      <section className="panel import-drop" data-over={over || undefined} aria-label={t("imports.upload")}
        onDragOver={(event) => { event.preventDefault(); setOver(true); }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files[0]); }}>
        <FileButton onChange={take} accept=".csv,.tsv,.txt,.xlsx,.vcf,text/csv,text/vcard">
          {(props) => <Button {...props} loading={send.isPending}>{t("imports.upload")}</Button>}
        </FileButton>
        <Text size="sm" c="dimmed">{t("imports.uploadHint")}</Text>
      </section>
      <form className="panel" style={{ padding: 16 }} onSubmit={(event) => {
        event.preventDefault();
        send.mutate({ file: new Blob([pasted]), name: t("imports.pasted") });
      }}>
        <Stack gap="sm">
          <Textarea label={t("imports.paste")} description={t("imports.pasteHint")} autosize minRows={5} maxRows={14} value={pasted}
            onPaste={(event) => {
              const table = tableOf(event.clipboardData.getData("text/html"));
              if (table === undefined) return;
              event.preventDefault();
              setPasted(pasted === "" ? table : `${pasted}\n${table}`);
            }}
            onChange={(event) => setPasted(event.currentTarget.value)} />
          <Group justify="flex-end">
            <Button type="submit" variant="default" disabled={pasted.trim() === ""} loading={send.isPending}>{t("imports.continue")}</Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
