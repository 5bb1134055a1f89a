import { Alert, AppShell, Burger, Button, Group, ScrollArea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconMessageCircle } from "@tabler/icons-react";
import { Link, Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { Suspense, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ChatPanel } from "../chat/ChatPanel.tsx";
import { AskFieldsHost } from "../fields/AskFields.tsx";
import { ConflictHost } from "../forms/ConflictDialog.tsx";
import { HelpButton } from "../help/HelpButton.tsx";
import { switchLanguage } from "../i18n/i18n.ts";
import { useLive } from "../live/useLive.tsx";
import { Palette } from "../palette/Palette.tsx";
import { paletteDialog } from "../palette/paletteDialog.ts";
import { remember, subjectOf } from "../palette/recents.ts";
import { useCommands } from "../palette/useCommands.tsx";
import { SearchBox } from "../search/SearchBox.tsx";
import { RequestAccessHost } from "../session/RequestAccessHost.tsx";
import { SignInAgain } from "../session/SignInAgain.tsx";
import { useMe } from "../session/useMe.ts";
import { todoDialog } from "../todos/todoDialog.ts";
import { TodoDialogHost } from "../todos/TodoDialogHost.tsx";
import { TourHost } from "../tour/TourHost.tsx";
import { AddMenu } from "./AddMenu.tsx";
import { BottomNav } from "./BottomNav.tsx";
import { KeysHelp } from "./KeysHelp.tsx";
import { Loading } from "./Loading.tsx";
import { useShortcuts } from "./shortcuts.ts";
import { SideNav } from "./SideNav.tsx";
import { TopNav } from "./TopNav.tsx";
import { UserMenu } from "./UserMenu.tsx";

/** What surrounds every page: the main menu, search (A42), other menus, live updates. */
export function Shell() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const connected = useLive();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [menu, { toggle: toggleMenu, close: closeMenu }] = useDisclosure(false);
  const [chat, { toggle: toggleChat, close: closeChat }] = useDisclosure(false);
  const [help, { open: openHelp, close: closeHelp }] = useDisclosure(false);
  const searchInput = useRef<HTMLInputElement>(null);

  const commands = useCommands({ onChat: toggleChat, onKeys: openHelp });
  useEffect(() => {
    closeMenu();
    const subject = subjectOf(path);
    if (subject) remember(subject.kind, subject.id);
  }, [path, closeMenu]);
  useEffect(() => void switchLanguage(me.user.language), [me.user.language]);
  useShortcuts(useMemo(() => ({
    "/": () => (searchInput.current?.offsetParent ? searchInput.current.focus() : paletteDialog.open()),
    n: () => todoDialog.open(),
    c: () => void navigate({ to: "/clients/new" }),
    g: () => void navigate({ to: "/today" }),
    w: () => void navigate({ to: "/calendar" }),
    l: () => void navigate({ to: "/clients" }),
    m: toggleChat,
    "?": openHelp,
  }), [navigate, openHelp, toggleChat]));

  return (
    <AppShell header={{ height: 48 }} footer={{ height: { base: 56, sm: 0 } }} padding={{ base: "sm", sm: "md" }}
      navbar={{ width: 260, breakpoint: "sm", collapsed: { desktop: true, mobile: !menu } }}>
      <a className="skip-link" href="#content">{t("app.skip")}</a>
      <AppShell.Header>
        <Group h="100%" px="sm" gap="sm" wrap="nowrap">
          <Burger opened={menu} onClick={toggleMenu} hiddenFrom="sm" size="sm" aria-label={t("app.menu")} aria-expanded={menu} data-tour="menu" />
          <Link to="/today" aria-label="Serai" style={{ display: "flex" }}><img src="/favicon.svg" alt="" width={24} height={24} /></Link>
          <TopNav />
          <Group gap={6} wrap="nowrap" ml="auto">
            <div className="visible-sm" data-tour="search" style={{ width: "clamp(160px, 20vw, 320px)" }}><SearchBox inputRef={searchInput} commands={commands} /></div>
            <AddMenu />
            <Button className="visible-sm" variant="subtle" color="gray" size="compact-sm" px={6} onClick={toggleChat} aria-label={t("nav.chat")} title={t("nav.chat")}
              aria-expanded={chat} data-tour="chat"><IconMessageCircle size={18} /></Button>
            <HelpButton />
            <UserMenu onKeys={openHelp} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" component="div">{menu && <ScrollArea><SideNav /></ScrollArea>}</AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} style={{ outline: "none" }}>
        {!connected && <Alert color="yellow" p="xs" mb="sm" role="status">{t("app.offline")}</Alert>}
        <Suspense fallback={<Loading />}><Outlet /></Suspense>
      </AppShell.Main>
      <AppShell.Footer hiddenFrom="sm">
        <BottomNav onSearch={paletteDialog.open} onChat={toggleChat} />
      </AppShell.Footer>
      <Palette commands={commands} />
      <ChatPanel opened={chat} onClose={closeChat} />
      <KeysHelp opened={help} onClose={closeHelp} />
      <TodoDialogHost />
      <ConflictHost />
      <AskFieldsHost />
      <RequestAccessHost />
      <SignInAgain />
      <TourHost />
    </AppShell>
  );
}
