import { Alert, Button, Group, Text } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Past } from "../api/past.ts";
import type { Subject } from "../api/queries.ts";
import { useFormats } from "../ui/format.ts";
import { AsOfDialog } from "./AsOfDialog.tsx";

/** Says on a page of the past of what moment it is, and leads back to today. */
export function PastBanner({ subject, past }: { subject: Subject; past: Past<unknown> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const { kind, id } = subject;
  const today = (): void => void navigate({ to: kind === "card" ? "/cards/$id" : "/clients/$id", params: { id }, search: {} });
  return (
    <>
      <Alert color="blue" mb="md" p="xs" icon={<IconHistory size={18} />} role="status">
        <Group justify="space-between" gap="xs">
          <div>
            <Text size="sm" fw={600}>{t("past.asOf", { at: formats.instant(past.at) })}</Text>
            <Text size="sm">{t(past.state ? "past.readOnly" : "past.notYet")}{past.erased ? ` ${t("past.erased")}` : ""}</Text>
          </div>
          <Group gap="xs" className="no-print">
            <Button variant="default" onClick={() => setAsking(true)}>{t("past.another")}</Button>
            <Button onClick={today}>{t("past.today")}</Button>
          </Group>
        </Group>
      </Alert>
      {asking && <AsOfDialog subject={subject} at={past.at} onClose={() => setAsking(false)} />}
    </>
  );
}
