import { useMutation, type UseMutationResult, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { optionalSettingsQuery } from "../api/queries.ts";
import { toast, toastError } from "../ui/toasts.tsx";
import type { Channel, ChannelSettings } from "./channels.ts";

const PACE = 500;
const PATIENCE = 60_000;

/** What came of it: nothing in time, or nothing any more, since the settings are others now. */
type Outcome = NonNullable<Channel["trial"]> | "late" | "outdated";

/** Tries a channel's settings. The server tries them beside its other work, so the answer is waited for. */
export function useTrial(channel: Channel): UseMutationResult<Outcome, Error, void> {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (): Promise<Outcome> => {
      const before = channel.trial?.at;
      let tried: number | undefined;
      await perform("channel.test", { channel: channel.id });
      for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
        const settings = await client.fetchQuery({ ...optionalSettingsQuery<ChannelSettings>("channels"), staleTime: 0 });
        const now = settings?.channels.find((each) => each.id === channel.id);
        tried ??= now?.version;
        if (!now || now.version !== tried) return "outdated";
        if (now.trial && now.trial.at !== before) return now.trial;
        await new Promise((later) => setTimeout(later, PACE));
      }
      return "late";
    },
    onSuccess: (outcome) => {
      if (outcome === "late") toast(t("channels.noAnswer"));
      else if (outcome !== "outdated" && !outcome.error) toast(t("settings.tested"));
    },
    onError: (failure: Error) => toastError(failure),
  });
}
