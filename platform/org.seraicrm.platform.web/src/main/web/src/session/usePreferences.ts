import { useQueryClient } from "@tanstack/react-query";
import { perform } from "../api/actions.ts";
import { request } from "../api/http.ts";
import { problemOf } from "../api/problems.ts";
import type { Language } from "../api/types.ts";
import { switchLanguage } from "../i18n/i18n.ts";
import { refreshEverything } from "../live/refresh.ts";
import { toastError } from "../ui/toasts.tsx";
import { useOffered } from "./useMe.ts";
import { useSignedOut } from "./useSignedOut.ts";

/** Speaks another language from now on, here and wherever the user signs in. */
export function useSpeak(): (language: Language) => Promise<void> {
  const client = useQueryClient();
  const keepsLanguage = useOffered("profile.change");
  return async (language) => {
    await switchLanguage(language);
    if (!keepsLanguage) return;
    try {
      await perform("profile.change", { language });
      await refreshEverything(client);
    } catch (failure) {
      toastError(failure);
    }
  };
}

export function useSignOut(): () => Promise<void> {
  const signedOut = useSignedOut();
  return async () => {
    try {
      await request("DELETE", "/session", { anonymous: true });
    } catch (failure) {
      // A session that has ended by itself is what was wanted.
      if (problemOf(failure)?.status !== 401) {
        toastError(failure);
        return;
      }
    }
    signedOut();
  };
}
