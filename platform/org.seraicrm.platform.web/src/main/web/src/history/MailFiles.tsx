import { ActionIcon, Button, FileButton, Group, Menu, Text } from "@mantine/core";
import { IconFiles, IconPaperclip, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { filesQuery } from "../api/files.ts";
import { query, request } from "../api/http.ts";
import type { Subject } from "../api/queries.ts";
import type { Id } from "../api/types.ts";
import { useFormats } from "../ui/format.ts";
import { toastError } from "../ui/toasts.tsx";

export interface AttachedFile { id: Id; name: string; /** A file of the client, of which the letter takes a copy. */ kept?: boolean }

/** Files go up when they are chosen; the server keeps them until the letter leaves (A20). */
export function MailFiles({ subject, files, onChange }: { subject: Subject; files: AttachedFile[]; onChange: (files: AttachedFile[]) => void }) {
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
      <KeptFiles subject={subject} chosen={files} onChoose={(file) => onChange([...files, file])} />
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

/** The files that the client or card has already. */
function KeptFiles({ subject, chosen, onChoose }: { subject: Subject; chosen: AttachedFile[]; onChoose: (file: AttachedFile) => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data: files = [] } = useQuery(filesQuery(subject));
  const others = files.filter((file) => !chosen.some((each) => each.id === file.id));
  if (files.length === 0) return null;
  return (
    <Menu width={320} position="bottom-start">
      <Menu.Target>
        <Button variant="subtle" size="compact-xs" leftSection={<IconFiles size={14} />} disabled={others.length === 0}>{t("history.attachKept")}</Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: "auto" }}>
        {others.map((file) => (
          <Menu.Item key={file.id} onClick={() => onChoose({ id: file.id, name: file.name, kept: true })}
            rightSection={<Text size="xs">{formats.size(file.size)}</Text>}>
            <span className="wrap">{file.name}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
