import { Button, FileButton, Group, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { refreshEverything } from "../live/refresh.ts";
import { useMe } from "../session/useMe.ts";
import { UserAvatar } from "../ui/UserAvatar.tsx";
import { toastError } from "../ui/toasts.tsx";
import { square } from "./square.ts";

/** One's own picture (A121), made small before it is sent. */
export function Portrait() {
  const { t } = useTranslation();
  const { user } = useMe();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: async (file: File | null) => perform("profile.portrait", file ? { picture: await square(file) } : {}),
    onError: toastError,
    onSuccess: () => refreshEverything(client),
  });
  return (
    <Group gap="md">
      <UserAvatar user={user} size={64} filled />
      <Stack gap={4} align="flex-start">
        <FileButton accept="image/png,image/jpeg,image/webp" onChange={(file) => { if (file) change.mutate(file); }}>
          {(props) => <Button variant="default" loading={change.isPending} {...props}>{t("settings.choosePicture")}</Button>}
        </FileButton>
        {user.portrait && <Button variant="subtle" size="compact-xs" onClick={() => change.mutate(null)}>{t("settings.removePicture")}</Button>}
      </Stack>
    </Group>
  );
}
