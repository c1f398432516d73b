import { maskEmail, maskMobile } from '#platform/text';
import type { Representative } from '../persistence/representative.entity.js';

export interface RepresentativeShown {
  id: string;
  organisationId: string;
  name: string;
  title: string | null;
  mobile: string | null;
  email: string | null;
  createdAt: string;
  updatedAt: string;
}

export const fullRepresentative = (one: Representative): RepresentativeShown => ({
  id: one.id,
  organisationId: one.organisationId,
  name: one.name,
  title: one.title,
  mobile: one.mobile,
  email: one.email,
  createdAt: one.createdAt.toISOString(),
  updatedAt: one.updatedAt.toISOString(),
});

export const maskedRepresentative = (one: Representative): RepresentativeShown => ({
  ...fullRepresentative(one),
  mobile: one.mobile && maskMobile(one.mobile),
  email: one.email && maskEmail(one.email),
});
