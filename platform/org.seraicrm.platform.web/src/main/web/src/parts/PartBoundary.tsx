import { Alert, Button, Stack, Text } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { problemText } from "../sdk/data.ts";

interface PartBoundaryProps { module: string; onRetry: () => void; onBroken?: (reason: unknown) => void; children: ReactNode }

/** Around each page and panel of a module: one that breaks is told of in its place and harms nothing else. */
export class PartBoundary extends Component<PartBoundaryProps, { failure?: { reason: unknown } }> {
  override state: { failure?: { reason: unknown } } = {};

  static getDerivedStateFromError(reason: unknown): { failure: { reason: unknown } } {
    return { failure: { reason } };
  }

  override componentDidCatch(reason: unknown): void {
    this.props.onBroken?.(reason);
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return <Broken module={this.props.module} reason={failure.reason} onRetry={this.props.onRetry} />;
  }
}

function Broken({ module, reason, onRetry }: { module: string; reason: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" role="alert" p="xs" title={t("parts.broken", { module })}>
      <Stack gap={6} align="flex-start">
        <Text size="sm" className="wrap">{problemText(reason)}</Text>
        <Button variant="default" onClick={onRetry}>{t("app.retry")}</Button>
      </Stack>
    </Alert>
  );
}
