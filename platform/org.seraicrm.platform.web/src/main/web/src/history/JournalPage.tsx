import { Anchor, Button, Group, NativeSelect, Stack, Table, Text } from "@mantine/core";
import { IconPlugConnected } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { journalQuery } from "../api/queries.ts";
import type { Id, Mail, MailState } from "../api/types.ts";
import { ActionDialog } from "../forms/ActionDialog.tsx";
import { useAction } from "../settings/useAction.ts";
import { useFormats } from "../ui/format.ts";
import { MoreRows } from "../ui/MoreRows.tsx";
import { Page } from "../ui/Page.tsx";
import { usePageState } from "../ui/usePageState.ts";
import { MailDialog, MailStateBadge } from "./MailDialog.tsx";

const STATES: MailState[] = ["UNMATCHED", "FILED", "QUEUED", "SENT", "READ", "BOUNCED", "FAILED", "DISMISSED", "REFUSED"];

/** All letters in one place (A212); those of unknown senders wait here until somebody files them (A198). */
export function JournalPage() {
  const { t } = useTranslation();
  const [state, setState] = usePageState("mails", { state: "" });
  const [read, setRead] = useState<Id>();
  const [filed, setFiled] = useState<{ mail: Id; action: "mail.assign" | "mail.dismiss" }>();
  const assign = useAction("mail.assign");
  const dismiss = useAction("mail.dismiss");
  const list = useInfiniteQuery(journalQuery(state.state));
  const mails = list.data?.pages.flat() ?? [];
  const filter = (
    <NativeSelect size="xs" aria-label={t("card.status")} value={state.state} onChange={(event) => setState({ state: event.currentTarget.value })}
      data={[{ value: "", label: t("journal.all") }, ...STATES.map((each) => ({ value: each, label: t(`mailStates.${each}`) }))]} />
  );
  return (
    <Page title={t("journal.title")} aside={filter} width="all">
      <div className="panel" style={{ overflowX: "auto" }} role="region" aria-label={t("journal.title")} tabIndex={0}>
        <Table className="list">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("history.subject")}</Table.Th>
              <Table.Th visibleFrom="sm">{t("journal.correspondent")}</Table.Th>
              <Table.Th>{t("card.status")}</Table.Th>
              <Table.Th visibleFrom="sm">{t("history.at")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {mails.map((mail) => (
              <Row key={mail.id} mail={mail} onRead={() => setRead(mail.id)} onFile={(action) => setFiled({ mail: mail.id, action })} />
            ))}
          </Table.Tbody>
        </Table>
        {!list.isPending && mails.length === 0 && <NoLetters filtered={state.state !== ""} />}
      </div>
      <MoreRows list={list} />
      {read && <MailDialog mail={read} onClose={() => setRead(undefined)} />}
      {filed && (
        <ActionDialog action={filed.action === "mail.assign" ? assign : dismiss} initial={{ mail: filed.mail }} fixed={["mail"]} onClose={() => setFiled(undefined)} />
      )}
    </Page>
  );
}

function NoLetters({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation();
  const connects = useAction("channel.set") !== undefined;
  return (
    <Stack gap={6} p="md" align="flex-start">
      <Text size="sm" fw={filtered ? 400 : 600}>{t("journal.empty")}</Text>
      {!filtered && <Text size="sm" c="dimmed" maw={560}>{t("journal.emptyHint")}</Text>}
      {!filtered && connects && <Button component={Link} to="/settings/channels" variant="default" leftSection={<IconPlugConnected size={15} />}>{t("journal.connect")}</Button>}
    </Stack>
  );
}

function Row({ mail, onRead, onFile }: { mail: Mail; onRead: () => void; onFile: (action: "mail.assign" | "mail.dismiss") => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const who = mail.incoming ? mail.from : mail.to.join(", ");
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component="button" type="button" size="sm" ta="start" className="wrap tap" onClick={onRead}>{mail.subject || "–"}</Anchor>
        <Text size="xs" c="dimmed" hiddenFrom="sm">{who}</Text>
        {mail.reason && <Text size="xs" c={mail.state === "DISMISSED" ? "dimmed" : "var(--mantine-color-error)"} className="wrap">{mail.reason}</Text>}
        {mail.state === "UNMATCHED" && (
          <Group gap={6}>
            <Button variant="default" size="compact-xs" onClick={() => onFile("mail.assign")}>{t("journal.file")}</Button>
            <Button variant="default" size="compact-xs" onClick={() => onFile("mail.dismiss")}>{t("journal.dismiss")}</Button>
          </Group>
        )}
      </Table.Td>
      <Table.Td visibleFrom="sm">{who}</Table.Td>
      <Table.Td><MailStateBadge state={mail.state} /></Table.Td>
      <Table.Td visibleFrom="sm" style={{ whiteSpace: "nowrap" }}>{formats.instant(mail.at)}</Table.Td>
    </Table.Tr>
  );
}
