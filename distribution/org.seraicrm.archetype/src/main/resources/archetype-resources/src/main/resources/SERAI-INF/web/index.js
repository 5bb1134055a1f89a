import { useState } from "react";
import {
  Alert, Badge, Button, Group, h, Link, Loader, Paper, problemText, Stack, Table, Text, TextInput, useGet, useLabels, useMe, usePerform,
} from "@serai/sdk";
import { texts } from "./texts.js";

/** ISO days, so many from a first one. */
function days(first, count) {
  const start = new Date(first + "T00:00:00Z");
  return Array.from({ length: count }, (_, n) => new Date(start.getTime() + n * 86400000).toISOString().slice(0, 10));
}

/** A page: who has what on which day. It is read again by itself when something happens in the module. */
export function Availability({ module }) {
  const t = useLabels(texts);
  const { data, error, pending } = useGet("/" + module.kind + "/days?days=14");
  if (error) return h(Alert, { color: "red" }, problemText(error));
  if (pending) return h(Loader, { size: "sm" });
  const shown = days(data.from, 14);
  const items = [...new Set(data.days.map((each) => each.item))];
  if (items.length === 0) return h(Text, { c: "dimmed" }, t("allFree"));
  const cell = (item, day) => {
    const booked = data.days.find((each) => each.item === item && each.day === day);
    if (!booked) return null;
    const mark = h(Badge, null, t("taken"));
    return booked.mine ? h(Link, { to: "/cards/" + booked.card }, mark) : mark;
  };
  return h(Paper, { withBorder: true, style: { overflowX: "auto" }, role: "region", "aria-label": t("availability"), tabIndex: 0 },
    h(Table, null,
      h(Table.Thead, null, h(Table.Tr, null, h(Table.Th, null, t("item")), shown.map((day) => h(Table.Th, { key: day }, day.slice(5))))),
      h(Table.Tbody, null, items.map((item) => h(Table.Tr, { key: item },
        h(Table.Th, { scope: "row" }, item), shown.map((day) => h(Table.Td, { key: day }, cell(item, day))))))));
}

/** A panel on the card: reserves and frees. Refusals stand at their fields, what was done can be taken back. */
export function Booking({ module, card }) {
  const t = useLabels(texts);
  const { company } = useMe();
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: company.zone }).format(new Date());
  const { data } = useGet("/" + module.kind + "/days?days=92");
  const { perform, busy, at } = usePerform();
  const [wish, setWish] = useState({ item: "", from: today, until: today });
  const own = (data?.days ?? []).filter((each) => each.card === card.id);
  const field = (name, type) => h(TextInput, {
    label: t(name), type, size: "xs", value: wish[name], error: at("/" + name), disabled: !card.editable,
    onChange: (event) => setWish({ ...wish, [name]: event.currentTarget.value }),
  });
  const reserve = () => perform(module.kind + ".reserve", { card: card.id, ...wish }, t("reserved"));
  const release = () => perform(module.kind + ".release", { card: card.id }, t("released"));
  return h(Stack, { gap: "xs" },
    own.length > 0 && h(Text, { size: "sm" }, t("booked", { item: own[0].item, from: own[0].day, until: own[own.length - 1].day })),
    field("item", "text"),
    h(Group, { gap: "xs", grow: true }, field("from", "date"), field("until", "date")),
    h(Group, { gap: "xs" },
      h(Button, { onClick: reserve, loading: busy, disabled: !card.editable || wish.item === "" }, t("reserve")),
      own.length > 0 && h(Button, { onClick: release, variant: "default", disabled: busy || !card.editable }, t("release"))));
}
