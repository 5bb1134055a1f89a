import { ActionIcon, Button, FileButton, Group, Text } from "@mantine/core";
import { IconPaperclip, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { query, request } from "../api/http.ts";
import type { Id } from "../api/types.ts";
import { toastError } from "../ui/toasts.tsx";

export interface AttachedFile { id: Id; name: string }

/** Files go up when they are chosen; the server keeps them until the letter leaves (A20). */
export function MailFiles({ files, onChange }: { files: AttachedFile[]; onChange: (files: AttachedFile[]) => void }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const add = async (chosen: File[]): Promise<void> => {
    setBusy(true);
    const added: AttachedFile[] = [];
    try {
      for (const file of chosen) {
        const { file: id } = await request<{ file: Id }>("POST", `/mail-files${query({ name: file.name })}`, { file });
        added.push({ id, name: file.name });
      }
    } catch (failure) {
      toastError(failure);
    }
    setBusy(false);
    onChange([...files, ...added]);
  };
  return (
    <Group gap="xs">
      <FileButton multiple onChange={(chosen) => void add(chosen)}>
        {(props) => (
          <Button {...props} variant="subtle" size="compact-xs" loading={busy} leftSection={<IconPaperclip size={14} />}>{t("history.attach")}</Button>
        )}
      </FileButton>
      {files.map((file) => (
        <Group key={file.id} gap={2}>
          <Text size="xs">{file.name}</Text>
          <ActionIcon size={24} aria-label={t("common.remove", { what: file.name })} onClick={() => onChange(files.filter((each) => each.id !== file.id))}>
            <IconX size={13} />
          </ActionIcon>
        </Group>
      ))}
    </Group>
  );
}
