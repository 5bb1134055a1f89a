import { API } from "../api/http.ts";
import type { Changed, Notice } from "../api/types.ts";

export type LiveEvent =
  | { kind: "changed"; change: Changed }
  | { kind: "modules" }
  | { kind: "notice"; notice: Notice }
  | { kind: "open" }
  | { kind: "ping"; heard: number }
  | { kind: "lost" };

const LOCK = "serai-stream";
/** The server says something every 20 seconds at least. */
const SILENCE = 50_000;
const CHANNEL = "serai-live";

/**
 * The server's events, over one connection for all tabs of the browser: the tab that holds the lock listens and tells
 * the others; when it closes, the next one takes over. Without locks (plain http on another host) each tab listens.
 *
 * @returns how to stop
 */
export function listen(heard: (event: LiveEvent) => void): () => void {
  const stop = new AbortController();
  const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(CHANNEL);
  if (channel) channel.onmessage = (message: MessageEvent<LiveEvent>) => heard(message.data);
  const tellAll = (event: LiveEvent): void => {
    heard(event);
    if (navigator.locks) channel?.postMessage(event);
  };
  if (navigator.locks) {
    navigator.locks
      .request(LOCK, { signal: stop.signal }, () => connect(tellAll, stop.signal))
      .catch(() => undefined);
  } else {
    void connect(tellAll, stop.signal);
  }
  return () => {
    stop.abort();
    channel?.close();
  };
}

/** Keeps one EventSource open until stopped; the browser's own retry gives up after an HTTP error, this does not. */
function connect(tell: (event: LiveEvent) => void, stopped: AbortSignal): Promise<void> {
  // Stopped while it waited for its turn: the turn goes to the next at once.
  if (stopped.aborted) return Promise.resolve();
  return new Promise((ended) => {
    let source: EventSource | undefined;
    let pause = 1_000;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = (): void => {
      tell({ kind: "lost" });
      source?.close();
      clearTimeout(timer);
      timer = setTimeout(open, pause);
      pause = Math.min(pause * 2, 30_000);
    };
    // A connection can die without a word: a laptop that slept, a network that was changed.
    const alive = (): void => {
      clearTimeout(timer);
      timer = setTimeout(again, SILENCE);
    };
    const open = (): void => {
      const opened = new EventSource(`${API}/stream`);
      source = opened;
      alive();
      const hear = (type: string, told: (event: MessageEvent<string>) => LiveEvent): void =>
        opened.addEventListener(type, (event: MessageEvent<string>) => {
          alive();
          tell(told(event));
        });
      opened.onopen = () => {
        pause = 1_000;
        alive();
        tell({ kind: "open" });
      };
      opened.onerror = again;
      hear("changed", (event) => ({ kind: "changed", change: read<Changed>(event) }));
      hear("modules", () => ({ kind: "modules" }));
      hear("ping", (event) => ({ kind: "ping", ...read<{ heard: number }>(event) }));
      hear("notice", (event) => ({ kind: "notice", notice: read<Notice>(event) }));
    };
    stopped.addEventListener("abort", () => {
      clearTimeout(timer);
      source?.close();
      ended();
    });
    open();
  });
}

function read<T>(event: MessageEvent<string>): T {
  return JSON.parse(event.data) as T;
}
