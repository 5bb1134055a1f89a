import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listen } from "./stream.ts";

type Turn = () => Promise<void>;

describe("the connection that all tabs share", () => {
  const opened: string[] = [];
  const turns: Turn[] = [];

  beforeEach(() => {
    opened.length = 0;
    turns.length = 0;
    vi.stubGlobal("EventSource", class {
      constructor(url: string) { opened.push(url); }
      addEventListener(): void { /* nothing comes */ }
      close(): void { opened.pop(); }
    });
    // Grants turns one after the other, late, as a browser does: an abort in between finds its turn granted already.
    const request = (_name: string, _options: object, turn: Turn): Promise<void> => {
      turns.push(turn);
      return Promise.resolve();
    };
    vi.stubGlobal("navigator", { locks: { request } });
  });
  afterEach(() => vi.unstubAllGlobals());

  it("is opened by the tab whose turn it is, and closed with it", async () => {
    const stop = listen(() => undefined);
    const held = turns[0]?.();
    expect(opened).toHaveLength(1);
    stop();
    await held;
    expect(opened).toHaveLength(0);
  });

  it("is opened anew when the server falls silent", () => {
    vi.useFakeTimers();
    const heard: string[] = [];
    const stop = listen((event) => heard.push(event.kind));
    void turns[0]?.();
    vi.advanceTimersByTime(60_000);
    expect(heard).toContain("lost");
    expect(opened).toHaveLength(1);
    stop();
    vi.useRealTimers();
  });

  it("is not kept from others by who left before their turn", async () => {
    const stop = listen(() => undefined);
    stop();
    await turns[0]?.();
    listen(() => undefined);
    void turns[1]?.();
    expect(opened).toHaveLength(1);
  });
});
