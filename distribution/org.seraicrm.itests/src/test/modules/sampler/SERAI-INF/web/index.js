import { useState } from "react";
import { Badge, Button, Group, h, Link, Stack, Text, useGet, useLabels, usePart, usePerform } from "@serai/sdk";
import { texts } from "./texts.js";

/** A page: the module's cards, read by REST and live. */
export function Shelf({ module }) {
  const t = useLabels(texts);
  const { data, pending } = useGet(`/cards?module=${module.id}`);
  if (pending) return h(Text, null, "…");
  return h(Stack, { gap: "xs" },
    h(Text, { role: "status" }, t("shelf", { count: data.total })),
    data.items.map((card) => h(Group, { key: card.id, gap: "xs" }, h(Link, { to: `/cards/${card.id}` }, card.title), h(Badge, null, card.status.label))));
}

/** A panel that performs an action on its card. */
export function Label({ card }) {
  const t = useLabels(texts);
  const { perform, busy } = usePerform();
  const [written, setWritten] = useState(0);
  const write = async () => {
    await perform("note.add", { text: t("note"), card: card.id });
    setWritten(written + 1);
  };
  return h(Stack, { gap: "xs", align: "flex-start" },
    h(Text, { size: "sm" }, t("of", { title: card.title })),
    h(Button, { onClick: write, loading: busy, disabled: !card.editable }, t("write")),
    written > 0 && h(Owner));
}

function Owner() {
  const { client } = usePart();
  return h(Text, { size: "sm" }, client.name);
}

/** A panel that breaks until it is tried again. */
export function Broken() {
  if (!window.scalesRepaired) throw new Error("The scales are out of order.");
  return h(Text, { size: "sm" }, "All is weighed.");
}

/** A panel without React. */
export const plain = {
  mount(place, { client }) {
    const line = document.createElement("p");
    line.textContent = `In the drawer: ${client.name}`;
    place.append(line);
    return () => line.remove();
  },
};
