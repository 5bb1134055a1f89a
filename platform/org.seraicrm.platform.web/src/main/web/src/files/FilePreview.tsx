import { Button, Group, Modal, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { fileAddress, type KeptFile, previewAddress } from "../api/files.ts";

const LONGEST_TEXT = 200_000;

/** A picture, PDF or text, looked at without saving it. */
export function FilePreview({ file, onClose }: { file: KeptFile; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={<span className="wrap">{file.name}</span>} size="xl" closeButtonProps={{ "aria-label": t("app.close") }}>
      {file.type.startsWith("image/") && <img src={previewAddress(file.id)} alt={file.name} className="file-picture" />}
      {file.type === "application/pdf" && <iframe src={previewAddress(file.id)} title={file.name} className="file-pages" />}
      {file.type === "text/plain" && <TextOf file={file} />}
      <Group justify="flex-end" mt="sm">
        <Button component="a" href={fileAddress(file.id)} download={file.name}>{t("files.saveIt")}</Button>
      </Group>
    </Modal>
  );
}

function TextOf({ file }: { file: KeptFile }) {
  const { t } = useTranslation();
  const { data, isError } = useQuery({
    queryKey: ["files", "text", file.id],
    queryFn: async ({ signal }) => {
      const answer = await fetch(previewAddress(file.id), { signal });
      if (!answer.ok) throw new Error(answer.statusText);
      return (await answer.text()).slice(0, LONGEST_TEXT);
    },
  });
  if (isError) return <Text size="sm">{t("app.failed")}</Text>;
  if (data === undefined) return <Skeleton h={200} />;
  return <pre className="file-text" tabIndex={0}>{data}</pre>;
}
