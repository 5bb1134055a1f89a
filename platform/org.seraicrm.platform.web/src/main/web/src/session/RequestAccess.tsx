import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ProblemError } from "../api/problems.ts";
import { meQuery } from "../api/queries.ts";
import { useAction } from "../settings/useAction.ts";
import { accessDialog, REQUEST } from "./accessDialog.ts";

interface RequestAccessProps { /** What was refused; absent where there is nothing to be seen. */ error?: unknown; size?: "xs" | "sm"; onAsk?: () => void }

/** Where somebody lacks a right: no dead end, but a way to ask for it (A3). Needs no router, so that notifications can hold it. */
export function RequestAccess({ error, size = "sm", onAsk }: RequestAccessProps) {
  const request = useAction(REQUEST);
  const refused = useAction(error instanceof ProblemError ? error.action : undefined);
  const { data: me } = useQuery(meQuery);
  const [page] = useState(window.location.pathname);
  if (!request || me?.user.role === "ADMINISTRATOR") return null;
  return (
    <Button variant="default" size={size} onClick={() => {
      accessDialog.open(refused ? `${refused.name} (${page})` : page);
      onAsk?.();
    }}>{request.label}</Button>
  );
}
