import { Button, Group } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useNear } from "./useNear.ts";

interface PagedList { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }

const AHEAD = 300;

/** Fetches the next rows when the end of the list comes into sight; a button for keyboards. */
export function MoreRows({ list }: { list: PagedList }) {
  const { t } = useTranslation();
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useNear(end, { pixels: AHEAD, at: hasNextPage && !isFetchingNextPage }, () => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  });
  if (!hasNextPage) return null;
  return (
    <Group ref={end} justify="center" p="sm">
      <Button variant="subtle" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t("common.more")}</Button>
    </Group>
  );
}
