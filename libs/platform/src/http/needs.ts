import { SetMetadata } from '@nestjs/common';
import type { Permission } from '#contracts/permissions';

export const ENTRY = Symbol('zijin:entry');

/** Who enters a route: anyone, anyone signed in, or holders of a permission. */
export type Entry = 'public' | 'signed-in' | Permission;

/** For those who hold the permission at least somewhere; the use case asks again with the object at hand. */
export const Needs = (permission: Permission) => SetMetadata(ENTRY, permission satisfies Entry);
export const SignedIn = () => SetMetadata(ENTRY, 'signed-in' satisfies Entry);
export const Public = () => SetMetadata(ENTRY, 'public' satisfies Entry);
