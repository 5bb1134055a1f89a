import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { request } from "../api/http.ts";
import type { Id, Language } from "../api/types.ts";
import { useMe } from "../session/useMe.ts";
import { textsIn } from "./texts/texts.ts";
import { tour } from "./tour.ts";
import { useIntroduced } from "./useIntroduced.ts";

const Tour = lazy(async () => ({ default: (await import("./Tour.tsx")).Tour }));

/** Fetches the tour when somebody asks for it; whoever has closed it is offered it no more. */
export function TourHost() {
  const start = useSyncExternalStore(tour.subscribe, tour.current);
  const { i18n } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  const [, introduced] = useIntroduced();
  const close = (): void => {
    tour.shut();
    void introduced();
  };
  return start && (
    <Suspense fallback={null}>
      <Tour start={start} around={{ me, go: (path) => navigate({ to: path as never }), client: lastClient }} texts={textsIn(i18n.language as Language)} onClose={close} />
    </Suspense>
  );
}

/** The client that was changed last. */
async function lastClient(): Promise<Id | undefined> {
  const { items } = await request<{ items: Array<{ id: Id }> }>("GET", "/clients?limit=1&sort=-changed").catch(() => ({ items: [] }));
  return items[0]?.id;
}
