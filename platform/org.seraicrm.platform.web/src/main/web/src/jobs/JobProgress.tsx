import { Anchor, Button, Progress, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { API } from "../api/http.ts";
import { type BulkJob, busy, takenBack, undoable, useJobAction, worked } from "./api.ts";

interface JobProgressProps {
  job: BulkJob;
  /** Where the table of refused rows is. */
  refused?: string;
  /** Asks before all of it is taken back, instead of doing it. */
  onUndo?: () => void;
}

/** How far a job is, what came of its rows, and what can still be done about it. */
export function JobProgress({ job, refused = `${API}/bulk/${job.id}/refused`, onUndo }: JobProgressProps) {
  const { t } = useTranslation();
  const act = useJobAction(job.id);
  const { done, all } = worked(job);
  return (
    <>
      {busy(job) && <Progress flex="1 1 120px" maw={260} value={(100 * done) / Math.max(1, all)} aria-label={t("bulk.progress")} />}
      {job.refused > 0 && <Anchor size="sm" href={refused} download>{t("bulk.refused", { count: job.refused })}</Anchor>}
      {job.kept > 0 && <Text size="sm">{t("bulk.kept", { count: job.kept })}</Text>}
      {job.problem && <Text size="sm" c="red">{job.problem}</Text>}
      {busy(job) && <Button variant="subtle" onClick={() => act.mutate("bulk.cancel")}>{t("common.cancel")}</Button>}
      {undoable(job) && <Button variant="subtle" onClick={onUndo ?? (() => act.mutate("bulk.undo"))}>{t("app.undo")}</Button>}
    </>
  );
}

/** "done · 6 rows" */
export function useJobState(): (job: BulkJob) => string {
  const { t } = useTranslation();
  return (job) => `${t(`bulk.states.${job.state}`)} · ${t("bulk.done", { count: takenBack(job) ? job.undone : job.performed - job.undone })}`;
}
