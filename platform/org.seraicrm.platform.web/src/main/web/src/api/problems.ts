import type { Problem, Violation } from "./types.ts";

/** An answer that is not a success; the texts are already in the user's language. */
export class ProblemError extends Error {
  readonly problem: Problem;
  /** Of what action, if it was one. */
  action?: string;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/** The server could not be reached. Nothing is known about what it did. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super("unreachable", { cause });
    this.name = "UnreachableError";
  }
}

export function problemOf(error: unknown): Problem | undefined {
  return error instanceof ProblemError ? error.problem : undefined;
}

export function isConflict(error: unknown): boolean {
  return problemOf(error)?.code === "row.changed";
}

const FORBIDDEN = 403;

/** What no right would open: a session that went, somebody else's to-do, what is confirmed elsewhere. */
const BEYOND_RIGHTS = new Set(["request.forged", "todo.notYours", "telegram.confirmInChat"]);

/** Whether somebody lacks a right, which an administrator could give. */
export function lacksRight(error: unknown): boolean {
  const problem = problemOf(error);
  return problem?.status === FORBIDDEN && !BEYOND_RIGHTS.has(problem.code ?? "");
}

/** Reads a problem from any failed answer, also from one that a proxy wrote. */
export async function readProblem(response: Response): Promise<Problem> {
  const fallback: Problem = { title: response.statusText || `HTTP ${response.status}`, status: response.status };
  if (!(response.headers.get("content-type") ?? "").includes("json")) return fallback;
  try {
    return { ...fallback, ...((await response.json()) as Partial<Problem>), status: response.status };
  } catch {
    return fallback;
  }
}

/** "/contactPoints/0/value" becomes ["contactPoints", "0", "value"] (RFC 6901). */
export function pointerParts(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The texts for one place of a form: what is said about it or about anything inside it. */
export function violationAt(problem: Problem | undefined, pointer: string): string | undefined {
  const own = (problem?.violations ?? []).filter(
    (violation) => violation.pointer === pointer || violation.pointer.startsWith(`${pointer}/`),
  );
  return own.length === 0 ? undefined : own.map((violation) => violation.detail).join(" ");
}

/** What no field of the form shows, so that nothing stays unsaid. */
export function violationsElsewhere(problem: Problem | undefined, shown: string[]): Violation[] {
  return (problem?.violations ?? []).filter(
    (violation) => !shown.some((pointer) => violation.pointer === pointer || violation.pointer.startsWith(`${pointer}/`)),
  );
}
