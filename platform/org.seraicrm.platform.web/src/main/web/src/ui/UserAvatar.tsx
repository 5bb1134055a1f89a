import { Avatar } from "@mantine/core";
import type { ReactNode } from "react";
import type { User } from "../api/types.ts";
import { initialsOf } from "./initials.ts";

interface UserAvatarProps {
  user: User | undefined; size: number; filled?: boolean;
  /** In the place of initials. */
  children?: ReactNode;
}

/** A user's picture, or the initials; the name stands beside it (A121). */
export function UserAvatar({ user, size, filled, children }: UserAvatarProps) {
  const src = user?.portrait ? `/api/v1/users/${user.id}/portrait?v=${user.portrait}` : null;
  return (
    <Avatar size={size} radius="xl" src={src} alt="" color={filled ? "blue" : "gray"} variant={filled ? "filled" : "light"} aria-hidden>{children ?? initialsOf(user)}</Avatar>
  );
}
