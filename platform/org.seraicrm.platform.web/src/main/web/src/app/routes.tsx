import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate, redirect } from "@tanstack/react-router";
import { manual } from "virtual:manual";
import type { Where } from "../api/lists.ts";
import { cardQuery, clientQuery, historyQuery } from "../api/queries.ts";
import { CardPage } from "../cards/CardPage.tsx";
import { NewCardPage } from "../cards/NewCardPage.tsx";
import { ClientPage } from "../clients/ClientPage.tsx";
import { ClientsPage } from "../clients/ClientsPage.tsx";
import { NewClientPage } from "../clients/NewClientPage.tsx";
import { FirstStepsPanel } from "../firststeps/FirstSteps.tsx";
import { ModulePage } from "../modules/ModulePage.tsx";
import { ModuleTabs, PartPage } from "../parts/PartPage.tsx";
import { TodayPage } from "../today/TodayPage.tsx";
import { Introduction } from "../tour/Introduction.tsx";
import { NotFound } from "./NotFound.tsx";
import { Failed } from "./Failed.tsx";
import { Loading } from "./Loading.tsx";
import { queryClient } from "./queryClient.ts";
import { Shell } from "./Shell.tsx";

const text = (value: unknown): string | undefined => (typeof value === "string" || typeof value === "number" ? String(value) : undefined);

/** Conditions in the address of a list. */
const asking = (search: Record<string, unknown>): { where?: Where } =>
  (typeof search.where === "object" && search.where !== null && !Array.isArray(search.where) ? { where: search.where as Where } : {});

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/today", replace: true });
  },
});
const today = createRoute({
  getParentRoute: () => root,
  path: "/today",
  validateSearch: (search): { of?: string } => {
    const of = text(search.of);
    return of === undefined ? {} : { of };
  },
  component: TodayRoute,
});
function TodayRoute() {
  const { of } = today.useSearch();
  return of ? <TodayPage key={of} of={of} /> : <><TodayPage /><div style={{ display: "grid", gap: 16, maxWidth: 760, marginTop: 16 }}><Introduction /><FirstStepsPanel /></div></>;
}
/** A moment of the past that a page is shown as of. */
function atMoment(search: Record<string, unknown>): { asOf?: string } {
  const asOf = text(search.asOf);
  return asOf === undefined ? {} : { asOf };
}
const PastCardPage = lazyRouteComponent(() => import("../past/PastCardPage.tsx"), "PastCardPage");
const PastClientPage = lazyRouteComponent(() => import("../past/PastClientPage.tsx"), "PastClientPage");

const clients = createRoute({
  getParentRoute: () => root,
  path: "/clients",
  validateSearch: asking,
  component: () => {
    const { where } = clients.useSearch();
    return <ClientsPage key={where ? JSON.stringify(where) : ""} where={where} />;
  },
});
const dashboard = createRoute({ getParentRoute: () => root, path: "/dashboard", component: lazyRouteComponent(() => import("../dashboards/DashboardPage.tsx"), "DashboardPage") });
const calendar = createRoute({ getParentRoute: () => root, path: "/calendar", component: lazyRouteComponent(() => import("../calendar/CalendarPage.tsx"), "CalendarPage") });
const newClient = createRoute({
  getParentRoute: () => root,
  path: "/clients/new",
  validateSearch: (search): { name?: string } => {
    const name = text(search.name);
    return name === undefined ? {} : { name };
  },
  component: () => {
    const { name } = newClient.useSearch();
    return <NewClientPage key={name ?? ""} {...(name === undefined ? {} : { name })} />;
  },
});
const ImportPage = lazyRouteComponent(() => import("../imports/ImportPage.tsx"), "ImportPage");
const imports = createRoute({
  getParentRoute: () => root,
  path: "/import",
  validateSearch: (search): { id?: string } => {
    const id = text(search.id);
    return id === undefined ? {} : { id };
  },
  component: () => {
    const { id } = imports.useSearch();
    return <ImportPage {...(id === undefined ? {} : { id })} />;
  },
});
const duplicates = createRoute({
  getParentRoute: () => root,
  path: "/clients/duplicates",
  component: lazyRouteComponent(() => import("../clients/DuplicatesPage.tsx"), "DuplicatesPage"),
});
const client = createRoute({
  getParentRoute: () => root,
  path: "/clients/$id",
  validateSearch: atMoment,
  loader: ({ params: { id } }) => {
    void queryClient.prefetchQuery(clientQuery(id));
    void queryClient.prefetchInfiniteQuery(historyQuery({ kind: "client", id }));
  },
  component: () => {
    const { id } = client.useParams();
    const { asOf } = client.useSearch();
    return asOf ? <PastClientPage key={id} id={id} at={asOf} /> : <ClientPage key={id} id={id} />;
  },
});
const card = createRoute({
  getParentRoute: () => root,
  path: "/cards/$id",
  validateSearch: atMoment,
  loader: ({ params: { id } }) => {
    void queryClient.prefetchQuery(cardQuery(id));
    void queryClient.prefetchInfiniteQuery(historyQuery({ kind: "card", id }));
  },
  component: () => {
    const { id } = card.useParams();
    const { asOf } = card.useSearch();
    return asOf ? <PastCardPage key={id} id={id} at={asOf} /> : <CardPage key={id} id={id} />;
  },
});
const newCard = createRoute({
  getParentRoute: () => root,
  path: "/new/card",
  validateSearch: (search): { module?: string | undefined; client?: string | undefined; name?: string | undefined } => ({
    module: text(search.module), client: text(search.client), name: text(search.name),
  }),
  component: () => <NewCardPage {...newCard.useSearch()} />,
});
const module = createRoute({
  getParentRoute: () => root,
  path: "/modules/$id",
  validateSearch: asking,
  component: () => {
    const { id } = module.useParams();
    const { where } = module.useSearch();
    return <><ModuleTabs id={id} /><ModulePage id={id} where={where} /></>;
  },
});
const modulePage = createRoute({
  getParentRoute: () => root,
  path: "/modules/$id/$page",
  component: () => {
    const { id, page } = modulePage.useParams();
    return <PartPage key={`${id}/${page}`} module={id} page={page} />;
  },
});
const HelpPage = lazyRouteComponent(() => import("../help/HelpPage.tsx"), "HelpPage");
const help = createRoute({ getParentRoute: () => root, path: "/help", component: () => <HelpPage manual={manual} /> });
const helpPage = createRoute({ getParentRoute: () => root, path: "/help/$id", component: () => <HelpPage manual={manual} id={helpPage.useParams().id} /> });
const mails = createRoute({ getParentRoute: () => root, path: "/mails", component: lazyRouteComponent(() => import("../history/JournalPage.tsx"), "JournalPage") });
const reset = createRoute({ getParentRoute: () => root, path: "/reset/$token", component: () => <Navigate to="/today" /> });

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: lazyRouteComponent(() => import("../settings/SettingsLayout.tsx"), "SettingsLayout"),
});
const moduleEditor = createRoute({
  getParentRoute: () => settings,
  path: "/modules/$id",
  component: () => <ModuleEditPage id={moduleEditor.useParams().id} />,
});
const ModuleEditPage = lazyRouteComponent(() => import("../settings/module/ModuleEditPage.tsx"), "ModuleEditPage");
const templateEditor = createRoute({
  getParentRoute: () => settings,
  path: "/templates/$id",
  component: () => {
    const { id } = templateEditor.useParams();
    return <TemplateEditPage key={id} id={id} />;
  },
});
const TemplateEditPage = lazyRouteComponent(() => import("../templates/TemplateEditPage.tsx"), "TemplateEditPage");
const settingsRoutes = [
  moduleEditor,
  templateEditor,
  createRoute({ getParentRoute: () => settings, path: "/templates", component: lazyRouteComponent(() => import("../templates/TemplatesPage.tsx"), "TemplatesPage") }),
  createRoute({ getParentRoute: () => settings, path: "/", component: () => <Navigate to="/settings/profile" replace /> }),
  createRoute({ getParentRoute: () => settings, path: "/profile", component: lazyRouteComponent(() => import("../settings/ProfilePage.tsx"), "ProfilePage") }),
  createRoute({ getParentRoute: () => settings, path: "/company", component: lazyRouteComponent(() => import("../settings/CompanyPage.tsx"), "CompanyPage") }),
  createRoute({ getParentRoute: () => settings, path: "/clients", component: lazyRouteComponent(() => import("../settings/ClientFieldsPage.tsx"), "ClientFieldsPage") }),
  createRoute({ getParentRoute: () => settings, path: "/modules", component: lazyRouteComponent(() => import("../settings/ModulesPage.tsx"), "ModulesPage") }),
  createRoute({ getParentRoute: () => settings, path: "/users", component: lazyRouteComponent(() => import("../settings/UsersPage.tsx"), "UsersPage") }),
  createRoute({ getParentRoute: () => settings, path: "/keys", component: lazyRouteComponent(() => import("../settings/KeysPage.tsx"), "KeysPage") }),
  createRoute({ getParentRoute: () => settings, path: "/channels", component: lazyRouteComponent(() => import("../settings/ChannelsPage.tsx"), "ChannelsPage") }),
  createRoute({ getParentRoute: () => settings, path: "/jobs", component: lazyRouteComponent(() => import("../jobs/JobsPage.tsx"), "JobsPage") }),
  createRoute({ getParentRoute: () => settings, path: "/trash", component: lazyRouteComponent(() => import("../settings/TrashPage.tsx"), "TrashPage") }),
  createRoute({ getParentRoute: () => settings, path: "/audit", component: lazyRouteComponent(() => import("../settings/AuditPage.tsx"), "AuditPage") }),
  createRoute({ getParentRoute: () => settings, path: "/actions", component: lazyRouteComponent(() => import("../settings/ActionsPage.tsx"), "ActionsPage") }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([home, today, calendar, dashboard, clients, newClient, imports, duplicates, client, card, newCard, module, modulePage, mails, help, helpPage, reset, settings.addChildren([...settingsRoutes])]),
  defaultPendingComponent: Loading,
  defaultErrorComponent: Failed,
  scrollRestoration: true,
  // Whoever points at a link is likely to follow it: its page is fetched meanwhile.
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
