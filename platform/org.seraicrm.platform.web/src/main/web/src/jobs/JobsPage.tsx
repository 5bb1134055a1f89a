import { Anchor, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usersQuery } from "../api/queries.ts";
import { type BegunImport, importsQuery, refusedLink } from "../imports/api.ts";
import { useOffered } from "../session/useMe.ts";
import { useFormats } from "../ui/format.ts";
import { MoreRows } from "../ui/MoreRows.tsx";
import { Page } from "../ui/Page.tsx";
import { type BulkJob, jobsQuery, useJobAction } from "./api.ts";
import { JobProgress, useJobState } from "./JobProgress.tsx";

/** Work on many rows, found again: how far each is, what was refused, and the way back. */
export function JobsPage() {
  const { t } = useTranslation();
  const list = useInfiniteQuery(jobsQuery);
  const jobs = list.data?.pages.flatMap((page) => page.jobs);
  const importing = useOffered("import.begin");
  const { data: imports = [] } = useQuery(importsQuery(importing ? jobs?.at(-1)?.id : undefined));
  const [undoing, setUndoing] = useState<BulkJob>();
  return (
    <Page title={t("jobs.title")}>
      <Text size="sm" c="dimmed" mb="sm">{t("jobs.hint")}</Text>
      {jobs?.length === 0 && <div className="panel empty-state"><Text fw={600}>{t("jobs.empty")}</Text><Text size="sm" c="dimmed">{t("jobs.emptyHint")}</Text></div>}
      {jobs && jobs.length > 0 && (
        <ul className="panel record-rows" aria-label={t("jobs.title")}>
          {jobs.map((job) => <JobRow key={job.id} job={job} table={imports.find((begun) => begun.job === job.id)} onUndo={() => setUndoing(job)} />)}
        </ul>
      )}
      <MoreRows list={list} />
      {undoing && <UndoDialog job={undoing} onClose={() => setUndoing(undefined)} />}
    </Page>
  );
}

interface JobRowProps { job: BulkJob; /** The reader's own import that it does. */ table: BegunImport | undefined; onUndo: () => void }

function JobRow({ job, table, onUndo }: JobRowProps) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const { data: users = [] } = useQuery(usersQuery);
  const stateOf = useJobState();
  const title = job.action === "import.client" ? t("jobs.import", { file: job.title }) : job.title;
  return (
    <li className="job" data-state={job.state}>
      <div className="record-main">
        {table ? <Anchor component={Link} to="/import" search={{ id: table.id } as never} size="sm" fw={500} className="wrap">{title}</Anchor> : <Text size="sm" fw={500} className="wrap">{title}</Text>}
        <Text size="xs" c="dimmed">{[users.find((user) => user.id === job.user)?.name, instant(job.begun)].filter(Boolean).join(" · ")}</Text>
      </div>
      <Group gap={10} className="job-progress">
        <Text size="sm">{stateOf(job)}</Text>
        <JobProgress job={job} onUndo={onUndo} {...(table ? { refused: refusedLink(table.id) } : {})} />
      </Group>
    </li>
  );
}

/** Here the rows are out of sight, and what is taken back is not done again by a click. */
function UndoDialog({ job, onClose }: { job: BulkJob; onClose: () => void }) {
  const { t } = useTranslation();
  const act = useJobAction(job.id);
  return (
    <Modal opened onClose={onClose} title={t("jobs.undo", { title: job.title })} closeButtonProps={{ "aria-label": t("app.close") }}>
      <Stack gap="sm">
        <Text size="sm">{t("jobs.undoHint", { count: job.performed - job.undone - job.kept })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t("common.cancel")}</Button>
          <Button data-autofocus loading={act.isPending} onClick={() => act.mutate("bulk.undo", { onSettled: onClose })}>{t("app.undo")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
