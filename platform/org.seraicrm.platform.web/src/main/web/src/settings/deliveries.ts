import { infiniteQueryOptions } from "@tanstack/react-query";
import { query, request } from "../api/http.ts";
import type { Id } from "../api/types.ts";

/** How an event got to a receiver, or didn't yet. `status` is 0 when there was no answer. */
export interface Delivery {
  id: Id; type: string; state: "WAITING" | "DELIVERED" | "GIVEN_UP" | "HELD" | "WITHHELD"; attempts: number; created: string; next?: string;
  tried?: string; status: number; answer: string;
}
interface DeliveryPage { deliveries: Delivery[]; suspended: boolean }

const PAGE = 20;
const PACE = 4_000;

/** Deliveries are made beside everything else and nobody is told of each: while they are watched, they are asked for. */
export const deliveriesQuery = (channel: Id, watched: boolean) =>
  infiniteQueryOptions({
    queryKey: ["deliveries", channel],
    initialPageParam: "",
    refetchInterval: watched ? PACE : false,
    queryFn: ({ signal, pageParam }) =>
      request<DeliveryPage>("GET", `/webhook-deliveries${query({ channel, before: pageParam, limit: PAGE })}`, { signal }),
    getNextPageParam: (page) => (page.deliveries.length === PAGE ? page.deliveries.at(-1)?.id : undefined),
  });
