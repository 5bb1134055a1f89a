import { useQueryClient } from "@tanstack/react-query";
import { perform } from "../api/actions.ts";
import { meQuery } from "../api/queries.ts";
import { useMe } from "../session/useMe.ts";
import { toastError } from "../ui/toasts.tsx";

/** Whether the introduction was seen or declined; and says so, for good and everywhere. */
export function useIntroduced(): [boolean, () => Promise<void>] {
  const client = useQueryClient();
  const { introduced } = useMe();
  const close = async (): Promise<void> => {
    if (introduced) return;
    client.setQueryData(meQuery.queryKey, (me) => me && { ...me, introduced: true });
    try {
      await perform("profile.introduced", {});
    } catch (failure) {
      toastError(failure);
    }
  };
  return [introduced, close];
}
