import { Alert, Button, Group, Radio, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { API } from "../api/http.ts";
import { CALENDAR_SHARINGS, type CalendarSharing } from "../api/types.ts";
import { calendarSettingsQuery } from "../calendar/queries.ts";
import { CopyText } from "../ui/CopyText.tsx";
import { useFormats } from "../ui/format.ts";
import { Panel } from "../ui/Page.tsx";
import { toast, toastError, toastUndo } from "../ui/toasts.tsx";

/** Who sees the details of one's own calendar, and the secret address under which other programs read it. */
export function CalendarPanel() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const formats = useFormats();
  const { data } = useQuery(calendarSettingsQuery);
  const [address, setAddress] = useState<string>();
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: ["calendar"] });
  const share = useMutation({
    mutationFn: (sharing: CalendarSharing) => perform("calendar.share", { sharing }),
    onSuccess: ({ receipt }) => toastUndo(t("app.saved"), receipt, client),
    onError: toastError,
    onSettled: refresh,
  });
  const publish = useMutation({
    mutationFn: () => perform<{ secret: string }>("calendar.publish", {}),
    onSuccess: ({ result }) => setAddress(`${window.location.origin}${API}/calendar/${result.secret}.ics`),
    onError: toastError,
    onSettled: refresh,
  });
  const revoke = useMutation({
    mutationFn: () => perform("calendar.unpublish", {}),
    onSuccess: () => {
      setAddress(undefined);
      toast(t("calendar.feedRevoked"));
    },
    onError: toastError,
    onSettled: refresh,
  });
  const shared = share.isPending ? share.variables : data?.sharing;
  return (
    <Panel title={t("nav.calendar")}>
      <Stack gap="md" px="sm" pb="sm">
        <Radio.Group label={t("calendar.sharing")} description={t("calendar.sharingHint")} value={shared ?? ""} onChange={(chosen) => share.mutate(chosen as CalendarSharing)}>
          <Stack gap={8} mt={8}>{CALENDAR_SHARINGS.map((each) => <Radio key={each} value={each} label={t(`calendar.sharings.${each}`)} />)}</Stack>
        </Radio.Group>
        <Stack gap="xs">
          <Text size="sm" fw={500}>{t("calendar.feed")}</Text>
          <Text size="xs" c="dimmed">{t("calendar.feedHint")}</Text>
          {address && <Alert title={t("calendar.feedOnce")} role="status"><CopyText text={address} what={t("calendar.feed")} /></Alert>}
          {!address && data?.published && <Text size="sm">{t("calendar.feedSince", { at: formats.instant(data.published) })}</Text>}
          <Group gap="xs">
            <Button variant="default" loading={publish.isPending} onClick={() => publish.mutate()}>{t(data?.published ? "calendar.newFeed" : "calendar.makeFeed")}</Button>
            {data?.published && <Button variant="subtle" color="gray" loading={revoke.isPending} onClick={() => revoke.mutate()}>{t("calendar.revokeFeed")}</Button>}
          </Group>
        </Stack>
      </Stack>
    </Panel>
  );
}
