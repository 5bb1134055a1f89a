import { ActionIcon, Alert, Anchor, Button, FileButton, Group, Progress, Text } from "@mantine/core";
import { IconDownload, IconFile, IconFileTypePdf, IconPhoto, IconPlus, IconTrash, IconX } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type DragEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { fileAddress, filesQuery, type KeptFile } from "../api/files.ts";
import type { Subject } from "../api/queries.ts";
import { useOffered } from "../session/useMe.ts";
import { useFormats } from "../ui/format.ts";
import { Panel } from "../ui/Page.tsx";
import { toastError, toastUndo } from "../ui/toasts.tsx";
import { FilePreview } from "./FilePreview.tsx";
import { type Upload, useUploads } from "./useUploads.ts";

/** The files of a client or card: added by button, by dropping them, or by pasting. */
export function FilesPanel({ subject, editable }: { subject: Subject; editable: boolean }) {
  const { t } = useTranslation();
  const { data: files = [], isPending } = useQuery(filesQuery(subject));
  const { uploads, add, dismiss } = useUploads(subject);
  const adds = useOffered("file.add") && editable;
  const [over, setOver] = useState(false);
  const [looked, setLooked] = useState<KeptFile>();
  usePastedFiles(adds ? add : undefined);
  const drop = adds && {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      add([...event.dataTransfer.files]);
    },
  };
  const button = adds && (
    <FileButton multiple onChange={add}>
      {(props) => <Button {...props} variant="subtle" size="compact-xs" leftSection={<IconPlus size={14} />}>{t("files.add")}</Button>}
    </FileButton>
  );
  return (
    <div className="file-drop" data-over={over || undefined} {...drop}>
      <Panel title={t("files.title")} aside={button}>
        {!isPending && files.length === 0 && uploads.length === 0 && (
          <Text size="sm" c="dimmed" px="sm" pb="sm">{t(adds ? "files.none" : "common.nothing")}</Text>
        )}
        <ul style={{ margin: 0, padding: 0 }}>
          {uploads.map((upload) => <UploadRow key={upload.key} upload={upload} onDismiss={() => dismiss(upload.key)} />)}
          {files.map((file) => (
            <FileRow key={file.id} file={file} withCard={subject.kind === "client"} removable={editable} onLook={() => setLooked(file)} />
          ))}
        </ul>
        {looked && <FilePreview file={looked} onClose={() => setLooked(undefined)} />}
      </Panel>
    </div>
  );
}

/** Files that are pasted anywhere on the page, but not text that is pasted into a field. */
function usePastedFiles(add: ((files: File[]) => void) | undefined): void {
  useEffect(() => {
    if (!add) return undefined;
    const pasted = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || (event.clipboardData?.types ?? []).includes("text/plain")) return;
      event.preventDefault();
      add(files);
    };
    document.addEventListener("paste", pasted);
    return () => document.removeEventListener("paste", pasted);
  }, [add]);
}

function UploadRow({ upload, onDismiss }: { upload: Upload; onDismiss: () => void }) {
  const { t } = useTranslation();
  return (
    <li className="row" style={{ listStyle: "none" }}>
      <Group gap={8} px="sm" py={6} wrap="nowrap">
        <div style={{ flex: 1, minWidth: 0 }}>
          <Text size="sm" className="wrap">{upload.name}</Text>
          {upload.failed
            ? <Alert p={6} color="red" role="alert">{upload.failed}</Alert>
            : <Progress value={100 * upload.share} size="sm" aria-label={t("files.progress", { name: upload.name })} />}
        </div>
        <ActionIcon size={26} aria-label={t("common.remove", { what: upload.name })} onClick={upload.failed ? onDismiss : upload.stop}><IconX size={15} /></ActionIcon>
      </Group>
    </li>
  );
}

interface FileRowProps { file: KeptFile; withCard: boolean; removable: boolean; onLook: () => void }

function FileRow({ file, withCard, removable, onLook }: FileRowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const cache = useQueryClient();
  const trashes = useOffered("file.trash") && removable;
  const Icon = file.type.startsWith("image/") ? IconPhoto : file.type === "application/pdf" ? IconFileTypePdf : IconFile;
  const trash = async (): Promise<void> => {
    try {
      const { receipt } = await perform("file.trash", { file: file.id });
      toastUndo(t("files.trashed", { name: file.name }), receipt, cache);
    } catch (failure) {
      toastError(failure);
    }
    await cache.invalidateQueries({ queryKey: ["files"] });
  };
  return (
    <li className="row" style={{ listStyle: "none" }}>
      <Group gap={8} px="sm" py={6} wrap="nowrap" align="flex-start">
        <Icon size={18} aria-hidden style={{ flex: "none", marginTop: 2, opacity: 0.75 }} />
        <div style={{ flex: 1, minWidth: 0 }}>
          {file.shown
            ? <Anchor component="button" type="button" size="sm" className="wrap tap" ta="start" onClick={onLook}>{file.name}</Anchor>
            : <Anchor href={fileAddress(file.id)} download={file.name} size="sm" className="wrap tap">{file.name}</Anchor>}
          <Text size="xs" c="dimmed" className="wrap">
            {formats.size(file.size)} · {file.author.name} · {formats.instant(file.added)}
            {withCard && file.card && <> · <Link className="quiet-link" to="/cards/$id" params={{ id: file.card.id }}>{file.card.title}</Link></>}
          </Text>
        </div>
        <ActionIcon size={26} component="a" href={fileAddress(file.id)} download={file.name} aria-label={t("files.save", { name: file.name })} title={t("files.save", { name: file.name })}>
          <IconDownload size={15} />
        </ActionIcon>
        {trashes && (
          <ActionIcon size={26} aria-label={t("common.remove", { what: file.name })} title={t("common.remove", { what: file.name })} onClick={() => void trash()}>
            <IconTrash size={15} />
          </ActionIcon>
        )}
      </Group>
    </li>
  );
}
