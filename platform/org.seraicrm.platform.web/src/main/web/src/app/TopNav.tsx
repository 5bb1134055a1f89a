import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { Link, useRouterState } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isAt, usePlaces } from "./places.tsx";

/** The main menu in one line; what doesn't fit stands in a menu at its end. */
export function TopNav() {
  const { t } = useTranslation();
  const places = usePlaces();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const line = useRef<HTMLDivElement>(null);
  const fitting = useFitting(line, `${path} ${places.map((place) => place.label).join(" ")}`);
  const rest = places.slice(fitting);
  const inRest = rest.some((place) => isAt(place, path));
  return (
    <nav className="topnav visible-sm" aria-label={t("app.nav")} style={{ flex: 1 }}>
      <div className="topnav-line" ref={line}>
        {places.map((place, at) => (
          <Link key={place.path} to={place.path as never} activeOptions={{ exact: place.exact ?? false, includeSearch: false }} style={at < fitting ? {} : { visibility: "hidden" }}>
            {place.icon(16)}{place.label}
          </Link>
        ))}
      </div>
      {rest.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant={inRest ? "light" : "subtle"} color={inRest ? "blue" : "gray"} size="compact-sm" fw={inRest ? 600 : 400} rightSection={<IconChevronDown size={14} />} style={{ flex: "none" }}>
              {t("nav.more")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((place) => (
              <Menu.Item key={place.path} component={Link} to={place.path} leftSection={place.icon(16)} aria-current={isAt(place, path) ? "page" : undefined}>{place.label}</Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </nav>
  );
}

/** How many children of a line stand in its first row; the others have wrapped out of sight. Counted anew when what the line shows changes. */
function useFitting(line: RefObject<HTMLDivElement | null>, shown: string): number {
  const [fitting, setFitting] = useState(Infinity);
  useEffect(() => {
    const row = line.current;
    if (!row) return undefined;
    const count = (): void => {
      const children = [...row.children] as HTMLElement[];
      const wrapped = children.findIndex((child) => child.offsetTop > (children[0]?.offsetTop ?? 0));
      setFitting(wrapped < 0 ? Infinity : wrapped);
    };
    const sizes = new ResizeObserver(count);
    sizes.observe(row);
    count();
    return () => sizes.disconnect();
  }, [line, shown]);
  return fitting;
}
