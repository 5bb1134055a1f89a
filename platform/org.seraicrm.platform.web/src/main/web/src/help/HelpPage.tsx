import { NavLink, Text } from "@mantine/core";
import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useLocation, useNavigate } from "@tanstack/react-router";
import { type MouseEvent, useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { manual } from "virtual:manual";
import type { Language } from "../api/types.ts";
import { NotFound } from "../app/NotFound.tsx";
import { Page } from "../ui/Page.tsx";

export type Manual = typeof manual;

const manualQuery = (manual: Manual, language: Language) => queryOptions({
  queryKey: ["manual", language],
  queryFn: async () => (await manual[language]()).pages,
  staleTime: Number.POSITIVE_INFINITY,
});

/** The manual, as it came with this version, in the user's language (A28). */
export function HelpPage({ manual, id }: { manual: Manual; id?: string | undefined }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  const { data: pages } = useSuspenseQuery(manualQuery(manual, language));
  const page = id === undefined ? pages[0] : pages.find((each) => each.id === id);
  if (!page) return <NotFound />;
  return (
    <div className="columns settings" style={{ maxWidth: 1200 }}>
      <nav aria-label={t("help.manual")} className="settings-nav">
        {pages.map((each) => (
          <NavLink key={each.id} component={Link} to={`/help/${each.id}` as never} label={each.title} w="auto" py={6} style={{ borderRadius: 5 }} active={each.id === page.id}
            lang={each.html === undefined ? "en" : undefined} />
        ))}
      </nav>
      <Page title={page.title} width="text">
        {page.html === undefined ? (
          <>
            <Text size="xs" c="dimmed" mb="xs">{t("help.english")}</Text>
            <Article manual={manual} id={page.id} language="en" />
          </>
        ) : <Article manual={manual} id={page.id} language={language} />}
      </Page>
    </div>
  );
}

function Article({ manual, id, language }: { manual: Manual; id: string; language: Language }) {
  const { data: pages } = useSuspenseQuery(manualQuery(manual, language));
  const { hash } = useLocation();
  const navigate = useNavigate();
  const html = pages.find((page) => page.id === id)?.html ?? "";
  useEffect(() => {
    if (hash) document.getElementById(hash)?.scrollIntoView();
  }, [html, hash]);
  // Links of the manual lead on inside of the client.
  const follow = (event: MouseEvent<HTMLElement>): void => {
    const link = event.target instanceof Element ? event.target.closest("a")?.getAttribute("href") : undefined;
    const to = link?.startsWith("#") ? `/help/${id}${link}` : link;
    if (!to?.startsWith("/help/") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void navigate({ to: to.split("#")[0] as "/help", ...(to.includes("#") ? { hash: to.split("#")[1] ?? "" } : {}) });
  };
  return <article className="manual" lang={language} onClick={follow} dangerouslySetInnerHTML={{ __html: html }} />;
}
