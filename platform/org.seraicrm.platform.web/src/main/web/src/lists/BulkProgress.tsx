import { Anchor, Button, Group, Progress, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { API } from "../api/http.ts";
import type { Id } from "../api/types.ts";
import { toastError } from "../ui/toasts.tsx";
import { bulkQuery, busy } from "./bulk.ts";

/** How far a job is, and what can still be done about it. */
export function BulkProgress({ job: id, onClose }: { job: Id; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: job } = useQuery(bulkQuery(id));
  const state = job?.state;
  useEffect(() => {
    if (state === undefined) return;
    for (const queryKey of [["cards"], ["clients"], ["counts"]]) void client.invalidateQueries({ queryKey });
  }, [client, state]);
  if (!job) return null;
  const act = (action: string): void => void perform(action, { job: id }).catch(toastError).finally(() => client.invalidateQueries({ queryKey: ["bulk", id] }));
  const worked = job.state === "UNDOING" ? job.undone + job.kept : job.performed + job.refused;
  return (
    <div className="selection" role="region" aria-label={t("bulk.progress")}>
      <Group gap={10}>
        <Text size="sm" fw={600} role="status">{job.title}: {t(`bulk.states.${job.state}`)} · {t("bulk.done", { count: job.state === "UNDONE" || job.state === "UNDOING" ? job.undone : job.performed })}</Text>
        {busy(job) && <Progress flex="1 1 120px" maw={260} value={(100 * worked) / Math.max(1, job.state === "UNDOING" ? job.performed : job.rows)} aria-label={t("bulk.progress")} />}
        {job.refused > 0 && <Anchor size="sm" href={`${API}/bulk/${id}/refused`} download>{t("bulk.refused", { count: job.refused })}</Anchor>}
        {job.kept > 0 && <Text size="sm">{t("bulk.kept", { count: job.kept })}</Text>}
        {job.problem && <Text size="sm" c="red">{job.problem}</Text>}
        {job.state === "RUNNING" && <Button variant="subtle" onClick={() => act("bulk.cancel")}>{t("common.cancel")}</Button>}
        {(job.state === "DONE" || job.state === "CANCELLED") && job.performed > 0 && <Button variant="subtle" onClick={() => act("bulk.undo")}>{t("app.undo")}</Button>}
        {!busy(job) && <Button variant="subtle" color="gray" onClick={onClose}>{t("app.close")}</Button>}
      </Group>
    </div>
  );
}
