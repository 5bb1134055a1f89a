import { useMutation, type UseMutationResult, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { optionalSettingsQuery } from "../api/queries.ts";
import { toast, toastError } from "../ui/toasts.tsx";
import type { Channel, ChannelSettings } from "./channels.ts";

const PACE = 500;
const PATIENCE = 60_000;

/** Tries a channel's settings. The server tries them beside its other work, so the answer is waited for. */
export function useTrial(channel: Channel): UseMutationResult<Channel["trial"], Error, void> {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const before = channel.trial?.at;
      await perform("channel.test", { channel: channel.id });
      for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
        const settings = await client.fetchQuery({ ...optionalSettingsQuery<ChannelSettings>("channels"), staleTime: 0 });
        const trial = settings?.channels.find((each) => each.id === channel.id)?.trial;
        if (trial && trial.at !== before) return trial;
        await new Promise((later) => setTimeout(later, PACE));
      }
      return undefined;
    },
    onSuccess: (trial) => {
      if (!trial) toast(t("channels.noAnswer"));
      else if (!trial.error) toast(t("settings.tested"));
    },
    onError: (failure: Error) => toastError(failure),
  });
}
