import { arrayMove } from "@dnd-kit/sortable";
import { ActionIcon, Anchor, Badge, Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { mailTemplatesQuery } from "../api/queries.ts";
import type { MailTemplate } from "../api/types.ts";
import { LANGUAGES } from "../i18n/i18n.ts";
import { useMe } from "../session/useMe.ts";
import { Sortable, SortableRow } from "../settings/module/Sortable.tsx";
import { Page, Panel } from "../ui/Page.tsx";
import { toastError, toastUndo } from "../ui/toasts.tsx";
import { useSharing } from "./useSharing.ts";

/** Settings → Templates: letters to begin with, the company's and one's own (A36, A130). */
export function TemplatesPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(mailTemplatesQuery());
  const sharing = useSharing();
  const templates = data ?? [];
  const shared = templates.filter((template) => template.owner === undefined);
  const own = templates.filter((template) => template.owner !== undefined);
  const add = (
    <Button component={Link} to={"/settings/templates/new" as never} leftSection={<IconPlus size={15} />}>{t("templates.add")}</Button>
  );
  return (
    <Page title={t("templates.title")} aside={data && add}>
      <Stack gap="md" maw={900}>
        <Text size="sm" c="dimmed">{t("templates.hint")}</Text>
        <Panel title={t("templates.shared")}><TemplateList templates={shared} editable={sharing} empty={t("templates.noneShared")} /></Panel>
        <Panel title={t("templates.own")}><TemplateList templates={own} editable empty={t("templates.noneOwn")} /></Panel>
      </Stack>
    </Page>
  );
}

function TemplateList({ templates, editable, empty }: { templates: MailTemplate[]; editable: boolean; empty: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const ids = templates.map((template) => template.id);
  const change = async (action: string, input: Record<string, unknown>, told: string): Promise<void> => {
    try {
      const { receipt } = await perform(action, input);
      toastUndo(told, receipt, client);
    } catch (failure) {
      toastError(failure);
    }
    await client.invalidateQueries({ queryKey: ["mailTemplates"] });
  };
  const move = (id: string, over: string): void => {
    const order = arrayMove(ids, ids.indexOf(id), ids.indexOf(over));
    // At once, and as the server has it a moment later.
    client.setQueryData(mailTemplatesQuery().queryKey, (all) =>
      all?.toSorted((one, other) => (order.includes(one.id) && order.includes(other.id) ? order.indexOf(one.id) - order.indexOf(other.id) : 0)));
    void change("mailTemplate.order", { templates: order }, t("templates.ordered"));
  };
  if (templates.length === 0) return <Text size="sm" c="dimmed" px="sm" pb="sm">{empty}</Text>;
  return (
    <Stack gap={0} px="sm" pb="xs">
      <Sortable ids={ids} onMove={move}>
        {templates.map((template) => (
          <SortableRow key={template.id} id={template.id} label={template.name} fixed={!editable || templates.length === 1}>
            <TemplateLine template={template} editable={editable} />
            {editable && (
              <ActionIcon aria-label={t("common.remove", { what: template.name })}
                onClick={() => void change("mailTemplate.remove", { template: template.id }, t("templates.removed", { name: template.name }))}>
                <IconTrash size={16} />
              </ActionIcon>
            )}
          </SortableRow>
        ))}
      </Sortable>
    </Stack>
  );
}

function TemplateLine({ template, editable }: { template: MailTemplate; editable: boolean }) {
  const { modules } = useMe();
  const named = template.modules.flatMap((id) => modules.filter((module) => module.id === id)).map((module) => module.name);
  const language = LANGUAGES.find((each) => each.id === template.language);
  return (
    <div style={{ flex: "1 1 180px", minWidth: 0, paddingBlock: 6 }}>
      <Group gap={8}>
        {editable
          ? <Anchor component={Link} to={`/settings/templates/${template.id}` as never} size="sm" fw={500} className="wrap tap">{template.name}</Anchor>
          : <Text size="sm" fw={500} className="wrap">{template.name}</Text>}
        {language && <Badge color="gray" miw="max-content">{language.name}</Badge>}
        {named.map((name) => <Badge key={name} color="blue" miw="max-content">{name}</Badge>)}
      </Group>
      <Text size="sm" c="dimmed" truncate>{template.subject}</Text>
    </div>
  );
}
