import { Anchor, Button, Chip, Group, Text } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { historyQuery, type Subject } from "../api/queries.ts";
import { ENTRY_KINDS, type Entry, type EntryChange, type EntryKind, type Id, type Mail } from "../api/types.ts";
import { mailComposer } from "./mailAnswer.ts";
import { MailDialog } from "./MailDialog.tsx";
import { UserAvatar } from "../ui/UserAvatar.tsx";
import { useFormats } from "../ui/format.ts";
import { useGrowing } from "../ui/useGrowing.ts";
import { Panel } from "../ui/Page.tsx";

/** How many entries a screen has room for. */
const AT_ONCE = 10;

/** What has happened, latest first (előzmények, A46, A104). */
export function HistoryPanel({ subject, before }: { subject: Subject; /** Shows only what happened before this event. */ before?: Id | undefined }) {
  const { t } = useTranslation();
  const [kinds, setKinds] = useState<EntryKind[]>([]);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, isPending } = useInfiniteQuery(historyQuery(subject, kinds, before));
  const [read, setRead] = useState<Id>();
  const answer = (mail: Mail): void => {
    setRead(undefined);
    mailComposer.begin(subject.id, { answer: mail });
  };
  const entries = useGrowing(data?.pages.flatMap((page) => page.entries) ?? [], AT_ONCE);
  return (
    <Panel title={t("history.title")} tour="history">
      <KindFilter chosen={kinds} onChoose={setKinds} />
      {!isPending && entries.length === 0 && <Text size="sm" c="dimmed" px="sm" pb="sm">{t(kinds.length > 0 ? "history.noneOfThese" : "history.empty")}</Text>}
      <ol style={{ margin: 0, padding: 0 }}>
        {entries.map((entry) => <EntryRow key={entry.id} entry={entry} withCard={subject.kind === "client"} onRead={setRead} />)}
      </ol>
      {read && <MailDialog mail={read} onClose={() => setRead(undefined)} onAnswer={mailComposer.possible(subject.id) ? answer : undefined} />}
      {hasNextPage && (
        <Group justify="center" p="xs">
          <Button variant="subtle" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t("history.earlier")}</Button>
        </Group>
      )}
    </Panel>
  );
}

/** Some kinds of entries, or all of them. */
function KindFilter({ chosen, onChoose }: { chosen: EntryKind[]; onChoose: (kinds: EntryKind[]) => void }) {
  const { t } = useTranslation();
  return (
    <Chip.Group multiple value={chosen} onChange={(kinds) => onChoose(ENTRY_KINDS.filter((kind) => kinds.includes(kind)))}>
      <Group gap={6} px="sm" pb="xs" role="group" aria-label={t("history.show")}>
        {ENTRY_KINDS.map((kind) => <Chip key={kind} value={kind} size="xs" variant="outline">{t(`history.kinds.${kind}`)}</Chip>)}
      </Group>
    </Chip.Group>
  );
}

function EntryRow({ entry, withCard, onRead }: { entry: Entry; withCard: boolean; onRead: (mail: Id) => void }) {
  const { t } = useTranslation();
  const mail = entry.mail;
  const formats = useFormats();
  // A letter that came in is filed on somebody's behalf; it is not theirs.
  const actor = entry.type === "mail.received" ? undefined : entry.actor;
  return (
    <li className="row" style={{ listStyle: "none" }}>
      <Group gap="xs" wrap="nowrap" align="flex-start" px="sm" py={6}>
        <UserAvatar user={mail ? undefined : actor} size={24}>{mail && <IconMail size={14} />}</UserAvatar>
        <div style={{ flex: 1, minWidth: 0 }}>
          <Group gap={8} style={{ rowGap: 0 }} justify="space-between" wrap="nowrap" align="baseline">
            <Text size="sm" className="wrap">{entry.text}</Text>
            <Text size="xs" c="dimmed" component="time" dateTime={entry.at} style={{ whiteSpace: "nowrap" }}>{formats.instant(entry.at)}</Text>
          </Group>
          {entry.body && <Text size="sm" className="pre" mt={2}>{entry.body}</Text>}
          {entry.changes && entry.changes.length > 0 && <Changes changes={entry.changes} />}
          <Group gap={8}>
            {actor && <Text size="xs" c="dimmed">{actor.name}</Text>}
            {mail && <Anchor component="button" type="button" size="xs" className="tap" onClick={() => onRead(mail)}>{t("history.readMail")}</Anchor>}
            {withCard && entry.card && (
              <Text size="xs" c="dimmed">
                <Link className="quiet-link tap" to="/cards/$id" params={{ id: entry.card.id }}>{entry.card.title}</Link>
              </Text>
            )}
          </Group>
        </div>
      </Group>
    </li>
  );
}

/** What was changed, field by field. */
function Changes({ changes }: { changes: EntryChange[] }) {
  const { t } = useTranslation();
  return (
    <ul className="changes">
      {changes.map(({ label, before, after, list }, at) => (
        <Text key={at} size="sm" component="li" className="wrap">
          <span className="changes-label">{label}:</span>{" "}
          {list ? [before && `− ${before}`, after && `+ ${after}`].filter(Boolean).join(" ") : `${before ?? t("common.none")} → ${after ?? t("common.none")}`}
        </Text>
      ))}
    </ul>
  );
}
