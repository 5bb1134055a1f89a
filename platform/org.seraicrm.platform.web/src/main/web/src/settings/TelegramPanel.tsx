import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { telegramQuery } from "../api/queries.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { CopyText } from "../ui/CopyText.tsx";
import { useFormats } from "../ui/format.ts";
import { Panel } from "../ui/Page.tsx";
import { toast } from "../ui/toasts.tsx";

interface Link { url: string; expires: string }

/** Joins the user's own Telegram account, or parts it. Opening the link happens in Telegram, so its success is listened for. */
export function TelegramPanel() {
  const { t } = useTranslation();
  const formats = useFormats();
  const client = useQueryClient();
  const link = useMutation({ mutationFn: async () => (await perform<Link>("telegram.link", {})).result });
  const waiting = link.data !== undefined;
  const { data } = useQuery({ ...telegramQuery, refetchInterval: (query) => (waiting && query.state.data?.accounts === 0 ? 3_000 : false) });
  const unlink = useMutation({
    mutationFn: () => perform("telegram.unlink", {}),
    onSuccess: () => {
      link.reset();
      toast(t("telegram.unlinked"));
    },
    onSettled: () => client.invalidateQueries({ queryKey: telegramQuery.queryKey }),
  });
  if (!data) return null;
  const linked = data.accounts > 0;
  return (
    <Panel title="Telegram">
      <Stack gap="sm" px="sm" pb="sm">
        <ProblemSummary error={link.error ?? unlink.error} />
        <Text size="sm" role="status">
          {linked ? t("telegram.linked", { bot: data.bot ?? "" }) : data.bot ? t("telegram.notLinked", { bot: data.bot }) : t("telegram.noBot")}
        </Text>
        {link.data && !linked && (
          <>
            <Text size="sm">{t("telegram.open", { at: formats.instant(link.data.expires) })}</Text>
            <Anchor href={link.data.url} target="_blank" rel="noopener noreferrer" size="sm" className="tap">{t("telegram.openLink")}</Anchor>
            <CopyText text={link.data.url} what={t("telegram.openLink")} />
          </>
        )}
        <Group gap="xs">
          {!linked && data.bot && <Button loading={link.isPending} onClick={() => link.mutate()}>{link.data ? t("telegram.again") : t("telegram.link")}</Button>}
          {linked && <Button variant="default" loading={unlink.isPending} onClick={() => unlink.mutate()}>{t("telegram.unlink")}</Button>}
        </Group>
      </Stack>
    </Panel>
  );
}
