import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { perform } from "../api/actions.ts";
import { browsersQuery } from "../api/queries.ts";
import type { SignedInBrowser } from "../api/types.ts";
import { useFormats } from "../ui/format.ts";
import { Panel } from "../ui/Page.tsx";
import { toastError } from "../ui/toasts.tsx";
import { browserName } from "./browserName.ts";

/** Where the user is signed in; others can be signed out from here. */
export function BrowsersPanel() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: browsers = [] } = useQuery(browsersQuery);
  const others = browsers.filter((browser) => !browser.current);
  const end = useMutation({
    mutationFn: async (ended: SignedInBrowser[]) => {
      for (const browser of ended) await perform("session.end", { session: browser.id });
    },
    onError: toastError,
    onSettled: () => client.invalidateQueries({ queryKey: browsersQuery.queryKey }),
  });
  const endAll = others.length > 1 && (
    <Button variant="subtle" size="compact-xs" loading={end.isPending} onClick={() => end.mutate(others)}>{t("browsers.endOthers")}</Button>
  );
  return (
    <Panel title={t("browsers.title")} aside={endAll}>
      <Stack gap="xs" px="sm" pb="sm" component="ul" style={{ listStyle: "none", margin: 0 }}>
        {browsers.map((browser) => <Browser key={browser.id} browser={browser} onEnd={() => end.mutate([browser])} />)}
      </Stack>
    </Panel>
  );
}

function Browser({ browser, onEnd }: { browser: SignedInBrowser; onEnd: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const name = browserName(browser.agent);
  return (
    <Group component="li" justify="space-between" wrap="nowrap">
      <div style={{ minWidth: 0 }}>
        <Text size="sm" className="wrap" title={browser.agent}>{name}</Text>
        <Text size="xs" c="dimmed">{t("browsers.seen", { at: formats.instant(browser.seen) })}</Text>
      </div>
      {browser.current
        ? <Badge color="gray">{t("browsers.this")}</Badge>
        : <Button variant="default" aria-label={`${t("app.signOut")}: ${name}`} onClick={onEnd}>{t("app.signOut")}</Button>}
    </Group>
  );
}
