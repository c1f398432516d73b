import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Permission } from '#contracts/permissions';

export const ENTRY = Symbol('zijin:entry');

/** Who enters a route: anyone, anyone signed in, or holders of a permission. */
export type Entry = 'public' | 'signed-in' | Permission;

/** The guard reads the metadata; the same word stands in OpenAPI as `x-entry`. */
const entry = (who: Entry) => applyDecorators(SetMetadata(ENTRY, who), ApiExtension('x-entry', who));

/** For those who hold the permission at least somewhere; the use case asks again with the object at hand. */
export const Needs = (permission: Permission) => entry(permission);
export const SignedIn = () => entry('signed-in');
export const Public = () => entry('public');
