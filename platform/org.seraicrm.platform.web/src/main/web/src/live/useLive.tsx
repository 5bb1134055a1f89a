import { Anchor } from "@mantine/core";
import { showNotification } from "@mantine/notifications";
import { useQueryClient, type QueryClient, type QueryKey } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import i18next from "i18next";
import { useEffect, useState } from "react";
import { meQuery } from "../api/queries.ts";
import type { Notice } from "../api/types.ts";
import { tellOfChange } from "./changes.ts";
import { refreshEverything, staleKeys } from "./refresh.ts";
import { listen, type LiveEvent } from "./stream.ts";

const LIST_PACE = 400;

/**
 * Keeps what is on screen true while others work.
 *
 * @returns whether the server is heard
 */
export function useLive(): boolean {
  const client = useQueryClient();
  const router = useRouter();
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    const lists = pacedLists(client);
    let lost = false;
    // What happened between the first answer and the first ping was heard by nobody.
    let listening = false;
    let lateNews: ReturnType<typeof setTimeout> | undefined;
    const heard = (event: LiveEvent): void => {
      switch (event.kind) {
        case "changed": {
          const { rows, lists: stale } = staleKeys(event.change);
          rows.forEach((queryKey) => void client.invalidateQueries({ queryKey }));
          lists.add(stale);
          tellOfChange(event.change);
          break;
        }
        case "modules":
          void refreshEverything(client);
          break;
        case "notice":
          showNotice(event.notice, (link) => router.history.push(link));
          break;
        case "open":
          clearTimeout(lateNews);
          // Modules may have come or gone meanwhile: whatever the server brings anew cuts the connection.
          if (lost) void refreshEverything(client);
          lost = false;
          setConnected(true);
          break;
        case "ping":
          if (listening) break;
          listening = true;
          if (event.heard !== client.getQueryData(meQuery.queryKey)?.heard) void refreshEverything(client);
          break;
        case "lost":
          lost = true;
          clearTimeout(lateNews);
          lateNews = setTimeout(() => setConnected(false), 4_000);
          break;
      }
    };
    const stop = listen(heard);
    return () => {
      stop();
      lists.stop();
      clearTimeout(lateNews);
    };
  }, [client, router]);
  return connected;
}

/** Many changes in a burst (an import) refresh each list once. */
function pacedLists(client: QueryClient): { add: (keys: QueryKey[]) => void; stop: () => void } {
  const waiting = new Map<string, QueryKey>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    add(keys) {
      keys.forEach((key) => waiting.set(JSON.stringify(key), key));
      timer ??= setTimeout(() => {
        timer = undefined;
        waiting.forEach((queryKey) => void client.invalidateQueries({ queryKey }));
        waiting.clear();
      }, LIST_PACE);
    },
    stop: () => clearTimeout(timer),
  };
}

function showNotice(notice: Notice, go: (link: string) => void): void {
  const link = notice.link;
  const inside = link?.startsWith("/") && !link.startsWith("//") ? link : undefined;
  showNotification({
    title: inside ? (
      <Anchor href={inside} onClick={(event) => { event.preventDefault(); go(inside); }}>{notice.title}</Anchor>
    ) : (
      notice.title
    ),
    message: notice.text,
    withBorder: true,
    autoClose: 12_000,
    closeButtonProps: { "aria-label": i18next.t("app.close") },
  });
}
