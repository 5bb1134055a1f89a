import { Alert, Anchor, Badge, Button, Group, Modal, Stack, Table, Text } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { API } from "../api/http.ts";
import { mailQuery } from "../api/queries.ts";
import type { Id, Mail } from "../api/types.ts";
import { Loading } from "../app/Loading.tsx";
import { useFormats } from "../ui/format.ts";

interface MailDialogProps { mail: Id; onClose: () => void; onAnswer?: ((mail: Mail) => void) | undefined }

/** A letter as it came or went, with its files and its original (A18). */
export function MailDialog({ mail: id, onClose, onAnswer }: MailDialogProps) {
  const { t } = useTranslation();
  const { data: mail } = useQuery(mailQuery(id));
  return (
    <Modal opened onClose={onClose} size="xl" title={mail?.subject ?? t("history.mail")} closeButtonProps={{ "aria-label": t("app.close") }}>
      {mail ? <Letter mail={mail} onAnswer={onAnswer} /> : <Loading />}
    </Modal>
  );
}

function Letter({ mail, onAnswer }: { mail: Mail; onAnswer?: ((mail: Mail) => void) | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Stack gap="sm">
      {mail.reason && <Alert color="red" p="xs">{mail.reason}</Alert>}
      <Table highlightOnHover={false} withRowBorders={false} verticalSpacing={2}>
        <Table.Tbody>
          <Line label={t("history.from")}>{mail.from}</Line>
          <Line label={t("history.to")}>{mail.to.join(", ")}</Line>
          <Line label={t("history.at")}><Group gap={8}>{formats.instant(mail.at)} <MailStateBadge state={mail.state} /></Group></Line>
        </Table.Tbody>
      </Table>
      {mail.html ? <Html html={mail.html} title={mail.subject} /> : <Text size="sm" className="pre">{mail.text}</Text>}
      <Group gap="sm">
        {mail.files.map((file) => (
          <Anchor key={file.id} size="sm" className="tap" href={`${API}/mail-files/${file.id}`} download={file.name}>
            <IconPaperclip size={14} aria-hidden /> {file.name} ({Math.max(1, Math.round(file.size / 1024))} KB)
          </Anchor>
        ))}
      </Group>
      <Group justify="space-between">
        <Anchor size="sm" className="tap" href={`${API}/mails/${mail.id}/original`} download>{t("history.original")}</Anchor>
        {onAnswer && mail.incoming && <Button onClick={() => onAnswer(mail)}>{t("history.answer")}</Button>}
      </Group>
    </Stack>
  );
}

/** Already cleaned by the server; the sandbox runs no script and the page's policy loads nothing from outside. */
function Html({ html, title }: { html: string; title: string }) {
  const page = `<!doctype html><meta charset="utf-8"><base target="_blank"><style>body{font:14px system-ui,sans-serif;margin:8px;overflow-wrap:anywhere}img{max-width:100%}</style>${html}`;
  return (
    <iframe title={title} sandbox="allow-popups allow-popups-to-escape-sandbox" srcDoc={page}
      style={{ width: "100%", height: "min(55vh, 520px)", border: "1px solid var(--serai-line)", borderRadius: 6, background: "#fff", colorScheme: "light" }} />
  );
}

const COLOURS = { UNMATCHED: "yellow", REFUSED: "red", BOUNCED: "red", FAILED: "red", READ: "green", SENT: "blue" } as const;

/** Where a letter stands; "unread" is never claimed (A22). */
export function MailStateBadge({ state }: { state: Mail["state"] }) {
  const { t } = useTranslation();
  return <Badge color={(COLOURS as Partial<Record<Mail["state"], string>>)[state] ?? "gray"} miw="max-content">{t(`mailStates.${state}`)}</Badge>;
}

function Line({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th w={90} fw={400} c="dimmed" scope="row">{label}</Table.Th>
      <Table.Td className="wrap">{children}</Table.Td>
    </Table.Tr>
  );
}
