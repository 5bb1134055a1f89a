import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { mailTemplatesQuery, type Subject } from "../api/queries.ts";
import type { Id, MailTemplate } from "../api/types.ts";
import { LANGUAGES } from "../i18n/i18n.ts";

/** Chooses a letter to begin with; those in the client's language stand first. Not there while there is none. */
export function TemplatePicker({ subject, chosen, onChoose }: { subject: Subject; chosen: Id | undefined; onChoose: (template: MailTemplate) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(mailTemplatesQuery(subject));
  const templates = data ?? [];
  if (templates.length === 0) return null;
  const several = new Set(templates.map((template) => template.language ?? "")).size > 1;
  const label = ({ name, language }: MailTemplate): string => {
    const spoken = several && LANGUAGES.find((each) => each.id === language)?.name;
    return spoken ? `${name} · ${spoken}` : name;
  };
  return (
    <Select label={t("templates.template")} placeholder={t("templates.choose")} searchable data={templates.map((template) => ({ value: template.id, label: label(template) }))}
      value={templates.some((template) => template.id === chosen) ? chosen ?? null : null} nothingFoundMessage={t("search.none")} selectFirstOptionOnChange
      onOptionSubmit={(id) => {
        const template = templates.find((each) => each.id === id);
        if (template) onChoose(template);
      }} />
  );
}
