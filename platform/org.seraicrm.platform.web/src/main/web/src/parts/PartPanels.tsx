import { Box } from "@mantine/core";
import { useMemo } from "react";
import type { Card, Client, WebPart } from "../api/types.ts";
import type { PartContext } from "../sdk/partContext.ts";
import { useMe } from "../session/useMe.ts";
import { Panel } from "../ui/Page.tsx";
import { Part } from "./Part.tsx";
import { type PanelOf, panelsOf, useParts } from "./useParts.ts";

/** The panels that modules of the card's kind bring. */
export function CardPanels({ card }: { card: Card }) {
  const parts = useParts() ?? [];
  const module = useMe().modules.find((each) => each.id === card.module.id);
  const context = useMemo(() => module && { module, card, client: card.client }, [module, card]);
  if (!context) return null;
  return panelsOf(parts, "CARD", [context.module.kind]).map((panel) => <PanelOfModule key={keyOf(panel)} {...panel} context={context} />);
}

/** The panels that the modules in use bring for every client. */
export function ClientPanels({ client }: { client: Client }) {
  const parts = useParts() ?? [];
  const { modules } = useMe();
  const about = useMemo(() => ({ id: client.id, name: client.name }), [client.id, client.name]);
  return panelsOf(parts, "CLIENT", modules.map((module) => module.kind)).map((panel) => {
    const module = modules.find((each) => each.kind === panel.part.kind);
    return module && <ClientPanel key={keyOf(panel)} {...panel} module={module} client={about} />;
  });
}

function ClientPanel({ module, client, ...panel }: PanelOf & { module: PartContext["module"]; client: { id: string; name: string } }) {
  const context = useMemo(() => ({ module, client }), [module, client]);
  return <PanelOfModule {...panel} context={context} />;
}

function PanelOfModule({ part, panel, context }: { part: WebPart; panel: PanelOf["panel"]; context: PartContext }) {
  return (
    <Panel title={panel.title}>
      <Box px="sm" pb="sm"><Part part={part} exported={panel.export} context={context} /></Box>
    </Panel>
  );
}

const keyOf = ({ part, panel }: PanelOf): string => `${part.bundle}/${panel.id}`;
