import { Group } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Id, Module } from "../api/types.ts";
import { Loading } from "../app/Loading.tsx";
import { NotFound } from "../app/NotFound.tsx";
import { useModule } from "../cards/useCardFields.ts";
import { ModuleIcon } from "../ui/icons.tsx";
import { Page } from "../ui/Page.tsx";
import { Part } from "./Part.tsx";
import { type PageOf, pagesOf, useParts } from "./useParts.ts";

/** A page that a module brings, under its module. */
export function PartPage({ module: id, page }: { module: Id; page: string }) {
  const module = useModule(id);
  const parts = useParts();
  if (!parts) return <Loading />;
  const found = module && pagesOf(parts, module.kind).find((each) => each.page.id === page);
  return found ? <Found module={module} {...found} /> : <NotFound />;
}

function Found({ module, part, page }: PageOf & { module: Module }) {
  const context = useMemo(() => ({ module }), [module]);
  const title = (
    <Group gap={8}>
      <ModuleIcon icon={page.icon || module.icon} colour={module.colour} size={20} />
      <h1 style={{ margin: 0, fontSize: "1.25rem" }}>{page.title}</h1>
    </Group>
  );
  return (
    <>
      <ModuleTabs id={module.id} />
      <Page title={page.title} shownTitle={title}><Part part={part} exported={page.export} context={context} /></Page>
    </>
  );
}

/** Above a module's cards and its pages, where it brings any. */
export function ModuleTabs({ id }: { id: Id }) {
  const { t } = useTranslation();
  const module = useModule(id);
  const pages = pagesOf(useParts() ?? [], module?.kind ?? "");
  if (!module || pages.length === 0) return null;
  return (
    <nav className="topnav" aria-label={module.name} style={{ marginBottom: 8 }}>
      <Link to="/modules/$id" params={{ id }} activeOptions={{ exact: true }}>{t("client.cards")}</Link>
      {pages.map(({ page }) => <Link key={page.id} to="/modules/$id/$page" params={{ id, page: page.id }}>{page.title}</Link>)}
    </nav>
  );
}
