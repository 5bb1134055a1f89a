import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Language } from "../api/types.ts";
import { LANGUAGES, switchLanguage } from "../i18n/i18n.ts";

export function LanguagePicker() {
  const { t, i18n } = useTranslation();
  return (
    <NativeSelect size="xs" aria-label={t("app.language")} value={i18n.language}
      data={LANGUAGES.map((language) => ({ value: language.id, label: language.name }))}
      onChange={(event) => void switchLanguage(event.currentTarget.value as Language)} />
  );
}
