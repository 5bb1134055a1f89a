/**
 * Who is signed in, as far as requests need to know. A request that meets an expired session waits here until the
 * user has signed in again in place, so nothing typed is lost.
 */
interface SessionState { csrf?: string; user?: string; expired: boolean }

let state: SessionState = { expired: false };
let waiting: Array<() => void> = [];
const listeners = new Set<() => void>();

function set(next: SessionState): void {
  state = next;
  listeners.forEach((listener) => listener());
}

export const session = {
  csrf: (): string | undefined => state.csrf,
  user: (): string | undefined => state.user,
  expired: (): boolean => state.expired,

  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  /** Tells who is signed in; waiting requests go on. A different person gets a fresh page instead. */
  signedIn(csrf: string, user: string): void {
    if (state.user && state.user !== user) {
      location.reload();
      return;
    }
    set({ csrf, user, expired: false });
    const resumed = waiting;
    waiting = [];
    resumed.forEach((resume) => resume());
  },

  renewCsrf(csrf: string): void {
    set({ ...state, csrf });
  },

  signedOut(): void {
    set({ expired: false });
  },

  /** Resolves when the user has signed in again. */
  again(): Promise<void> {
    return new Promise((resolve) => {
      waiting.push(resolve);
      if (!state.expired) set({ ...state, expired: true });
    });
  },
};
