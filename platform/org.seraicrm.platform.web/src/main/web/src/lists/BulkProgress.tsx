import { Button, Group, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Id } from "../api/types.ts";
import { bulkQuery, busy } from "../jobs/api.ts";
import { JobProgress, useJobState } from "../jobs/JobProgress.tsx";

/** How far the job is that was begun on this list. */
export function BulkProgress({ job: id, onClose }: { job: Id; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: job } = useQuery(bulkQuery(id));
  const stateOf = useJobState();
  const state = job?.state;
  useEffect(() => {
    if (state === undefined) return;
    for (const queryKey of [["cards"], ["clients"], ["counts"]]) void client.invalidateQueries({ queryKey });
  }, [client, state]);
  if (!job) return null;
  return (
    <div className="selection" role="region" aria-label={t("bulk.progress")}>
      <Group gap={10}>
        <Text size="sm" fw={600} role="status">{job.title}: {stateOf(job)}</Text>
        <JobProgress job={job} />
        {!busy(job) && <Button variant="subtle" color="gray" onClick={onClose}>{t("app.close")}</Button>}
      </Group>
    </div>
  );
}
