import { Box, Group, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";

interface PageProps { title: string; shownTitle?: ReactNode; aside?: ReactNode; narrow?: boolean; children: ReactNode }

/** One screen: names the browser's tab and heads the content. */
export function Page({ title, shownTitle, aside, narrow, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} – Serai`;
  }, [title]);
  return (
    <Box maw={narrow ? 760 : 1600} w="100%" mx={narrow ? undefined : "auto"}>
      <Group justify="space-between" mb="md" gap="xs" align="center">
        {shownTitle ?? <Title order={1}>{title}</Title>}
        {aside && <Group gap="xs">{aside}</Group>}
      </Group>
      {children}
    </Box>
  );
}

interface PanelProps { title?: ReactNode; aside?: ReactNode; /** By which the tour finds it. */ tour?: string; children: ReactNode }

export function Panel({ title, aside, tour, children }: PanelProps) {
  return (
    <section className="panel" data-tour={tour}>
      {title !== undefined && (
        <Group justify="space-between" gap="xs" px="sm" pt="xs" pb={4} mih={36} style={{ rowGap: 0 }}>
          <Title order={2}>{title}</Title>
          {aside}
        </Group>
      )}
      {children}
    </section>
  );
}
