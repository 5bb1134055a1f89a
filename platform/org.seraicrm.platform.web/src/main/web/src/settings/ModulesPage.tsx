import { Alert, Button, Group, List, Stack, Text } from "@mantine/core";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { moduleSettingsQuery } from "../api/queries.ts";
import type { BrokenPart, ModuleRow, RefusedFile, TrippedKind } from "../api/types.ts";
import { refreshEverything } from "../live/refresh.ts";
import { useFormats } from "../ui/format.ts";
import { Page, Panel } from "../ui/Page.tsx";
import { toastError } from "../ui/toasts.tsx";
import { NewModule } from "./NewModule.tsx";
import { ModuleName, Switchboard } from "./switchboard/Switchboard.tsx";
import { SwitchHistory } from "./switchboard/SwitchHistory.tsx";

/** Settings → Modules (A84): which module is on, for whom. */
export function ModulesPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(moduleSettingsQuery);
  const kept = data.modules.filter((module) => !module.trashed);
  const trashed = data.modules.filter((module) => module.trashed);
  return (
    <Page title={t("settings.modules")} aside={<NewModule kinds={data.kinds} modules={data.modules} />}>
      <Stack gap="md">
        <Refused files={data.refused} />
        {data.tripped.map((tripped) => <Tripped key={tripped.kind} tripped={tripped} name={data.kinds.find((kind) => kind.id === tripped.kind)?.name ?? tripped.kind} modules={kept.filter((module) => module.kind === tripped.kind && module.on)} />)}
        {data.broken.map((part) => <Broken key={`${part.bundle} ${part.export}`} part={part} name={data.kinds.find((kind) => kind.id === part.kind)?.name ?? part.kind} />)}
        <Text size="sm" c="dimmed">{t("settings.switchHint")}</Text>
        <Switchboard modules={kept} />
        <SwitchHistory modules={data.modules} />
        {trashed.length > 0 && (
          <Panel title={t("settings.trash")}>
            <Stack gap={0}>
              {trashed.map((module) => (
                <Group key={module.id} className="row" px="sm" py={6} justify="space-between">
                  <ModuleName module={module} />
                  <Restore module={module} />
                </Group>
              ))}
            </Stack>
          </Panel>
        )}
      </Stack>
    </Page>
  );
}

function Restore({ module }: { module: ModuleRow }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const restore = async (): Promise<void> => {
    try {
      await perform("module.restore", { module: module.id });
    } catch (failure) {
      toastError(failure);
    }
    await refreshEverything(client);
  };
  return <Button variant="default" onClick={() => void restore()}>{t("common.restore")}</Button>;
}

/** Files and bundles that the server refused, with the reasons. */
function Refused({ files }: { files: RefusedFile[] }) {
  const { t } = useTranslation();
  return files.map(({ file, mistakes }) => (
    <Alert key={file} color="red" title={t("shape.refused", { file })}>
      <List size="sm">
        {mistakes.map((mistake) => (
          <List.Item key={`${mistake.line}${mistake.pointer}${mistake.detail}`}>{mistake.line > 0 && t("shape.line", { line: mistake.line })} {mistake.pointer && <code>{mistake.pointer}</code>} {mistake.detail}</List.Item>
        ))}
      </List>
    </Alert>
  ));
}

/** A page or panel that breaks in people's browsers; everything around it works. */
function Broken({ part, name }: { part: BrokenPart; name: string }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  return (
    <Alert color="orange" title={t("parts.broken", { module: name })}>
      <Text size="sm" className="wrap">{t("parts.brokenTimes", { count: part.times, part: part.export, error: part.error, at: instant(part.since) })}</Text>
    </Alert>
  );
}

/** A kind whose code failed again and again, or never came back: the others go on without it. */
function Tripped({ tripped, name, modules }: { tripped: TrippedKind; name: string; modules: ModuleRow[] }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const client = useQueryClient();
  const done = async (work: Promise<unknown>): Promise<void> => {
    try {
      await work;
    } catch (failure) {
      toastError(failure);
    }
    await refreshEverything(client);
  };
  const restart = () => done(perform("module.restart", { kind: tripped.kind }));
  const switchOff = () => done(Promise.all(modules.map((module) => perform("module.switch", { module: module.id, on: false }))));
  return (
    <Alert color="red" title={t("shape.tripped", { name, at: instant(tripped.since) })}>
      <Text size="sm" className="wrap">{tripped.reason}</Text>
      {tripped.stuck && <Text size="sm">{t("shape.stuck")}</Text>}
      <Group mt="xs" gap="xs">
        <Button variant="default" onClick={() => void restart()}>{t("shape.restart")}</Button>
        {modules.length > 0 && <Button variant="default" onClick={() => void switchOff()}>{t("shape.offEverywhere")}</Button>}
      </Group>
    </Alert>
  );
}
