import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import type { Id } from "../api/types.ts";
import { ProblemSummary } from "../forms/ProblemSummary.tsx";
import { CopyText } from "../ui/CopyText.tsx";
import type { ChannelField } from "./channels.ts";

/** Whose key; `first` when the channel has just been set up, so that nobody has an older one. */
export interface KeyOf { channel: Id; field: ChannelField; first: boolean }

/** Makes a key and shows it, once. Who has an older one is asked about first. */
export function ChannelKey({ of, onClose }: { of: KeyOf; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const asked = useRef(false);
  const make = useMutation({
    mutationFn: async () => (await perform<{ key: string }>("channel.key", { channel: of.channel, field: of.field.name })).result.key,
    onSuccess: () => client.invalidateQueries({ queryKey: ["settings", "channels"] }),
  });
  const { mutate } = make;
  useEffect(() => {
    if (!of.first || asked.current) return;
    asked.current = true;
    mutate();
  }, [of.first, mutate]);
  return (
    <Modal opened onClose={onClose} title={of.field.label} closeOnClickOutside={!make.data} closeButtonProps={{ "aria-label": t("app.close") }}>
      <Stack gap="sm">
        <ProblemSummary error={make.error} />
        {make.data ? (
          <>
            <Text size="sm" role="status">{t("settings.keyOnce")}</Text>
            <CopyText text={make.data} what={of.field.label} />
            <Group justify="flex-end"><Button onClick={onClose}>{t("app.close")}</Button></Group>
          </>
        ) : (
          !of.first && (
            <>
              <Text size="sm">{t("channels.newKeyHint")}</Text>
              <Group justify="flex-end">
                <Button variant="default" onClick={onClose}>{t("common.cancel")}</Button>
                <Button loading={make.isPending} onClick={() => mutate()}>{t("channels.newKey")}</Button>
              </Group>
            </>
          )
        )}
      </Stack>
    </Modal>
  );
}
