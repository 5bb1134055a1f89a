import { IconAddressBook, IconCalendarCheck, IconMessageCircle, IconPlus, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { todoDialog } from "../todos/todoDialog.ts";

/** On a phone, what is used most lies under the thumb. */
export function BottomNav({ onSearch, onChat }: { onSearch: () => void; onChat: () => void }) {
  const { t } = useTranslation();
  return (
    <nav className="bottomnav" aria-label={t("app.bottomNav")}>
      <Link to="/today"><IconCalendarCheck size={20} aria-hidden />{t("nav.today")}</Link>
      <Link to="/clients"><IconAddressBook size={20} aria-hidden />{t("keys.clients")}</Link>
      <button type="button" aria-label={t("todo.add")} onClick={() => todoDialog.open()}><IconPlus size={20} aria-hidden />{t("todo.short")}</button>
      <button type="button" onClick={onSearch} data-tour="search"><IconSearch size={20} aria-hidden />{t("nav.search")}</button>
      <button type="button" onClick={onChat} data-tour="chat"><IconMessageCircle size={20} aria-hidden />{t("nav.chat")}</button>
    </nav>
  );
}
