import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Where } from "../api/lists.ts";
import type { Bar } from "./useBars.ts";

interface ChartProps { bars: Bar[]; list: string }

/** Leads to the list with the rows that are counted; to-dos have no list of their own. */
export function RowsLink({ list, where, className, label, children }: { list: string; where: Where; className?: string; label?: string; children: ReactNode }) {
  if (list === "todos") return <span className={className}>{children}</span>;
  const search = Object.keys(where).length === 0 ? {} : { where };
  const props = list === "clients" ? { to: "/clients", search } : { to: "/modules/$id", params: { id: list }, search };
  return <Link {...(props as unknown as { to: "/clients" })} className={className} aria-label={label}>{children}</Link>;
}

const share = (bar: Bar, bars: Bar[]): number => {
  const most = Math.max(1, ...bars.map((each) => Math.abs(each.amount)));
  return (Math.abs(bar.amount) / most) * 100;
};

/** Lying bars with their names before them, as statuses in their order. */
export function Bars({ bars, list }: ChartProps) {
  return (
    <ul className="bars">
      {bars.map((bar) => (
        <li key={bar.id}>
          <RowsLink list={list} where={bar.where} className="bar">
            <span className="bar-name">{bar.label}</span>
            <span className="bar-track" aria-hidden><span style={{ width: `${share(bar, bars)}%`, background: bar.colour }} /></span>
            <b>{bar.shown}</b>
          </RowsLink>
        </li>
      ))}
    </ul>
  );
}

/** Standing columns, for what follows each other in time. */
export function Columns({ bars, list }: ChartProps) {
  const every = Math.ceil(bars.length / 6);
  return (
    <ul className="stand">
      {bars.map((bar, at) => (
        <li key={bar.id}>
          <RowsLink list={list} where={bar.where} className="stand-bar" label={`${bar.label}: ${bar.shown}`}>
            <span className="stand-amount" aria-hidden>{bar.amount === 0 ? "" : bar.shown}</span>
            <span className="stand-fill" aria-hidden style={{ height: bar.amount === 0 ? 0 : `${Math.max(2, share(bar, bars) * 0.82)}%`, background: bar.colour }} />
          </RowsLink>
          <span className="stand-name" aria-hidden>{(bars.length - 1 - at) % every === 0 ? bar.label : ""}</span>
        </li>
      ))}
    </ul>
  );
}

const RADIUS = 40;
const ROUND = 2 * Math.PI * RADIUS;

/** Parts of a whole, with a legend that leads to them. */
export function Ring({ bars, list }: ChartProps) {
  const parts = bars.filter((bar) => bar.amount > 0);
  const whole = parts.reduce((sum, bar) => sum + bar.amount, 0);
  let before = 0;
  return (
    <div className="ring">
      <svg viewBox="0 0 100 100" aria-hidden>
        <circle cx="50" cy="50" r={RADIUS} fill="none" stroke="var(--serai-line)" strokeWidth="14" />
        {parts.map((bar) => {
          const length = (bar.amount / whole) * ROUND;
          const arc = <circle key={bar.id} cx="50" cy="50" r={RADIUS} fill="none" stroke={bar.colour} strokeWidth="14" strokeDasharray={`${Math.max(0.5, length - 1)} ${ROUND}`} strokeDashoffset={-before} transform="rotate(-90 50 50)" />;
          before += length;
          return arc;
        })}
      </svg>
      <ul className="ring-legend">
        {parts.map((bar) => (
          <li key={bar.id}>
            <RowsLink list={list} where={bar.where} className="bar"><span className="dot" style={{ background: bar.colour }} /><span className="bar-name">{bar.label}</span><b>{bar.shown}</b></RowsLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
