import { MantineProvider } from "@mantine/core";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PartBoundary } from "./PartBoundary.tsx";

describe("a module's part that breaks", () => {
  const place = document.createElement("div");
  let root: ReturnType<typeof createRoot>;
  beforeEach(() => {
    document.body.append(place);
    root = createRoot(place, { onCaughtError: () => undefined });
  });
  afterEach(() => {
    root.unmount();
    place.remove();
  });

  it("tells why in its own place, and offers to try again", async () => {
    const again = vi.fn();
    const Scales = (): never => { throw new Error("out of order"); };
    root.render(
      <MantineProvider>
        <p>the neighbour</p>
        <PartBoundary module="Rental" onRetry={again}><Scales /></PartBoundary>
      </MantineProvider>,
    );
    await vi.waitFor(() => expect(place.querySelector("[role=alert]")?.textContent).toContain("out of order"));
    expect(place.textContent).toContain("the neighbour");
    place.querySelector("button")?.click();
    expect(again).toHaveBeenCalledOnce();
  });
});
