import { Divider, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Subject } from "../api/queries.ts";
import type { MailTemplate } from "../api/types.ts";
import { SubjectPicker } from "../search/SubjectPicker.tsx";
import type { About } from "../todos/todoDialog.ts";
import { useMe } from "../session/useMe.ts";
import { Panel } from "../ui/Page.tsx";
import { fill } from "./fill.ts";
import { pieces } from "./gaps.ts";

const PACE = 250;

/** The letter as it would go to a client that is chosen, while it is written. */
export function LetterPreview({ letter }: { letter: Pick<MailTemplate, "subject" | "text" | "language"> }) {
  const { t } = useTranslation();
  const { signature } = useMe();
  const [about, setAbout] = useState<About>({});
  const [draft] = useDebouncedValue(letter, PACE);
  const subject: Subject | undefined = about.card ? { kind: "card", id: about.card.id } : about.client ? { kind: "client", id: about.client.id } : undefined;
  const { data, isError } = useQuery({
    queryKey: ["mailTemplates", "filled", subject, draft],
    enabled: subject !== undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => (subject ? fill(draft, subject, signal) : null),
  });
  const shown = subject ? data : undefined;
  return (
    <Panel title={t("templates.preview")}>
      <Stack gap="sm" px="sm" pb="sm">
        <SubjectPicker label={t("templates.previewFor")} value={about} onChange={setAbout} />
        {!shown && <Text size="sm" c="dimmed">{t(isError ? "app.failed" : "templates.previewHint")}</Text>}
        {shown && (
          <section aria-label={t("templates.preview")} aria-live="polite">
            <Text fw={600} size="sm" className="wrap"><Marked text={shown.subject} /></Text>
            <Divider my={6} />
            <Text size="sm" className="pre wrap"><Marked text={shown.text} /></Text>
            <Text size="sm" c="dimmed" className="pre wrap" mt="sm">{signature}</Text>
          </section>
        )}
        {shown && Object.keys(shown.missing).length > 0 && <Text size="xs" c="dimmed">{t("templates.emptyHere")}</Text>}
      </Stack>
    </Panel>
  );
}

function Marked({ text }: { text: string }) {
  return pieces(text).map((piece, i) => (piece.gap ? <mark key={i} className="gap">{piece.text}</mark> : <span key={i}>{piece.text}</span>));
}
