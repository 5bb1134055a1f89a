import { NavLink, Text } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { pages } from "virtual:manual";
import { NotFound } from "../app/NotFound.tsx";
import { Page } from "../ui/Page.tsx";

/** The manual, as it came with this version (A28). */
export function HelpPage({ id }: { id?: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const page = id === undefined ? pages[0] : pages.find((each) => each.id === id);
  if (!page) return <NotFound />;
  // Links of the manual lead on inside of the client.
  const follow = (event: MouseEvent<HTMLElement>): void => {
    const to = event.target instanceof Element ? event.target.closest("a")?.getAttribute("href") : undefined;
    if (!to?.startsWith("/help/") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void navigate({ to: to.split("#")[0] as "/help", ...(to.includes("#") ? { hash: to.split("#")[1] ?? "" } : {}) });
  };
  return (
    <div className="columns settings" style={{ maxWidth: 1200 }}>
      <nav aria-label={t("help.manual")} className="settings-nav">
        {pages.map((each) => <NavLink key={each.id} component={Link} to={`/help/${each.id}` as never} label={each.title} w="auto" py={6} style={{ borderRadius: 5 }} active={each.id === page.id} />)}
      </nav>
      <Page title={page.title} narrow>
        <Text size="xs" c="dimmed" mb="xs">{t("help.english")}</Text>
        <article className="manual" lang="en" onClick={follow} dangerouslySetInnerHTML={{ __html: page.html }} />
      </Page>
    </div>
  );
}
