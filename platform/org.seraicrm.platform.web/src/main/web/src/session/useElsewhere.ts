import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { request } from "../api/http.ts";

/** The way in by an account elsewhere: what it is called, where it begins, and what was wrong when the browser came back. */
export function useElsewhere(): { name?: string; href: string; refused?: string } {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: ["single-sign-on"], queryFn: ({ signal }) => request<{ name?: string }>("GET", "/single-sign-on", { signal, anonymous: true }), staleTime: Infinity });
  // Said once: after a reload nothing is wrong any more.
  const [code] = useState(() => {
    const url = new URL(window.location.href);
    const said = url.searchParams.get("refused");
    url.searchParams.delete("refused");
    if (said) window.history.replaceState(null, "", url);
    return said;
  });
  const to = window.location.pathname + window.location.search;
  return {
    ...(data?.name ? { name: data.name } : {}),
    href: `/api/v1/single-sign-on/begin?to=${encodeURIComponent(to)}`,
    ...(code ? { refused: t(code === "signIn.notHere" ? "signIn.notHere" : "signIn.elsewhere") } : {}),
  };
}
