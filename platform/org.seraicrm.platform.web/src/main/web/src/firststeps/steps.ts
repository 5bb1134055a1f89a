export type StepName = "client" | "import" | "todo" | "module" | "colleague" | "bot";

/** What is there, of which the steps follow. */
export interface Begun { clients: number; todos: number; users: number; modules: number; bot: boolean; administrator: boolean; actions: string[] }

/** An address book that grew beyond what anybody types came from a table. */
const TYPED_AT_MOST = 20;

/** The steps that the user may take, each with whether its result is there. */
export function stepsOf(begun: Begun): Array<{ name: StepName; done: boolean }> {
  const offered = (action: string): boolean => begun.actions.includes(action);
  const steps: Array<{ name: StepName; done: boolean; mine: boolean }> = [
    { name: "module", done: begun.modules > 0, mine: offered("module.create") },
    { name: "client", done: begun.clients > 0, mine: offered("client.create") },
    { name: "import", done: begun.clients > TYPED_AT_MOST, mine: offered("import.begin") },
    { name: "todo", done: begun.todos > 0, mine: offered("todo.add") },
    { name: "colleague", done: begun.users > 1, mine: offered("user.add") },
    { name: "bot", done: begun.bot, mine: begun.administrator && offered("channel.set") },
  ];
  return steps.filter((step) => step.mine).map(({ name, done }) => ({ name, done }));
}
