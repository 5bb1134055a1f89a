import { useQuery } from "@tanstack/react-query";
import { type Layout, type ListId, type SavedView, viewsQuery, type Where } from "../api/lists.ts";
import type { Id } from "../api/types.ts";
import { usePageState } from "../ui/usePageState.ts";
import { type Bracket, EVERYTHING, fromWhere, toWhere } from "./where.ts";

/** What a list shows at present; a view is where it began. */
export interface ListState { view: Id; filter: Bracket; columns: string[]; sort: string; layout: Layout }

export interface ListStateOf {
  state: ListState;
  set: (changed: Partial<ListState>) => void;
  views: SavedView[];
  view: SavedView | undefined;
  /** Whether it differs from the view, or from the plain list, it began with. */
  changed: boolean;
  open: (view: SavedView | undefined) => void;
}

/** A list's state, remembered while the tab is open; an address may ask for conditions of its own. */
export function useListState(list: ListId, plain: { columns: string[]; sort: string }, asked?: Where): ListStateOf {
  const begun: ListState = { view: "", filter: EVERYTHING, layout: "TABLE", ...plain };
  const [state, setState] = usePageState<ListState>(`lists.${list}`, begun, asked && { ...begun, filter: fromWhere(asked) });
  const { data: views = [] } = useQuery(viewsQuery(list));
  const view = views.find((each) => each.id === state.view);
  const stateOf = (of: SavedView): ListState => ({
    view: of.id, filter: fromWhere(of.where), sort: of.sort, layout: of.layout, columns: of.columns.length > 0 ? withFirst(of.columns, plain.columns) : plain.columns,
  });
  const base = view ? stateOf(view) : begun;
  return {
    state, views, view,
    set: (part) => setState({ ...state, ...part }),
    // Without a view a board is but another look at the same list.
    changed: shape(state) !== shape(view ? base : { ...base, layout: state.layout }),
    open: (next) => setState(next ? stateOf(next) : { ...begun, layout: state.layout }),
  };
}

/** A module's own views name what stands beside the title. */
function withFirst(columns: string[], plain: string[]): string[] {
  const first = plain[0];
  return first === undefined || columns.includes(first) ? columns : [first, ...(first === "title" && !columns.includes("status") ? ["status"] : []), ...columns];
}

function shape({ filter, columns, sort, layout }: ListState): string {
  return JSON.stringify([toWhere(filter), columns, sort, layout]);
}
