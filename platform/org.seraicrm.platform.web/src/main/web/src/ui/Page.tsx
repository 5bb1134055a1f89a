import { Box, Group, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";

/** How wide a page's content gets, in pixels: lines to read or to fill in, parts side by side, or as wide as the screen. */
const WIDEST = { text: 760, parts: 1600, all: undefined };

interface PageProps { title: string; shownTitle?: ReactNode; aside?: ReactNode; width?: keyof typeof WIDEST; children: ReactNode }

/** One screen: names the browser's tab and heads the content. All of them begin at the same edge. */
export function Page({ title, shownTitle, aside, width = "parts", children }: PageProps) {
  useEffect(() => {
    document.title = `${title} – Serai`;
  }, [title]);
  return (
    <Box maw={WIDEST[width]} w="100%">
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
