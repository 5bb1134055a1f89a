import { SegmentedControl, Stack, Text } from "@mantine/core";
import { IconCheck, IconMessage2, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Role } from "../../api/types.ts";
import { StatusTag } from "../../ui/icons.tsx";
import { type Barrier, ROLES, type Shape, statusesOf, terminalWay, type Way, wayOf, withWay } from "./shape.ts";

const NEXT: Record<Way, Way> = { FREE: "REASON", REASON: "CLOSED", CLOSED: "FREE" };
const SIGN = { FREE: IconCheck, REASON: IconMessage2, CLOSED: IconX };

/** Who may move cards from where to where (A217, A218): a click leads from free to with a reason to not at all. */
export function MovesEditor({ shape, onChange }: { shape: Shape; onChange: (barriers: Barrier[]) => void }) {
  const { t } = useTranslation();
  const [role, setRole] = useState<Role>("STANDARD");
  const statuses = statusesOf(shape);
  const name = (label: string): string => label || t("shape.unnamed");
  return (
    <Stack gap="xs" p="sm" pt={0}>
      <Text size="sm" c="dimmed">{t("shape.movesHint")}</Text>
      <div className="scroll-x">
        <SegmentedControl value={role} onChange={(value) => setRole(value as Role)} data={ROLES.map((each) => ({ value: each, label: t(`roles.${each}`) }))}
          aria-label={t("settings.role")} />
      </div>
      <div style={{ overflowX: "auto" }} role="region" aria-label={t("shape.moves")} tabIndex={0}>
        <table className="matrix">
          <thead>
            <tr>
              <td>{t("shape.fromTo")}</td>
              {statuses.map((to) => <th key={to.id} scope="col"><span><StatusTag label={name(to.label)} colour={to.colour} /></span></th>)}
            </tr>
          </thead>
          <tbody>
            {statuses.map((from) => (
              <tr key={from.id}>
                <th scope="row"><StatusTag label={name(from.label)} colour={from.colour} /></th>
                {statuses.map((to) => {
                  if (from.id === to.id) return <td key={to.id} aria-hidden>·</td>;
                  const forced = terminalWay(shape.groups, role, from.id, to.id);
                  const way = forced === "FREE" ? wayOf(shape.barriers, role, from.id, to.id) : forced;
                  const Sign = SIGN[way];
                  return (
                    <td key={to.id}>
                      <button type="button" className="way" data-way={way} disabled={forced !== "FREE"} title={forced === "FREE" ? t(`ways.${way}`) : t("shape.terminalHint")}
                        aria-label={`${name(from.label)} → ${name(to.label)}: ${t(`ways.${way}`)}`}
                        onClick={() => onChange(withWay(shape, role, from.id, to.id, NEXT[way]))}>
                        <Sign size={15} aria-hidden />
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Stack>
  );
}
