import { Anchor } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";

/** A link to a screen of Serai, `/cards/…`, without loading the page anew. */
export function Link({ to, children }: { to: string; children: ReactNode }) {
  const router = useRouter();
  const go = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    router.history.push(to);
  };
  return <Anchor href={to} onClick={go} inherit>{children}</Anchor>;
}
