import { DomainError, type FieldFault } from '#contracts/domain-error';
import type { BulkWish } from './bulk-action.js';

/** @throws DomainError input.invalid when the action lacks what it needs */
export function checkWish({ action, reason, participantType, message }: BulkWish): void {
  const missing: string[] = [];
  if ((action === 'decline' || action === 'cancel') && !reason) missing.push('reason');
  if (action === 'move' && !participantType) missing.push('participantType');
  if (action === 'mail') {
    const isSaid = (['Zh', 'En'] as const).filter(
      (language) => message?.[`subject${language}`] || message?.[`text${language}`],
    );
    for (const language of isSaid.length > 0 ? isSaid : (['Zh'] as const))
      for (const part of [`subject${language}`, `text${language}`] as const)
        if (!message?.[part]) missing.push(`message.${part}`);
  }
  const faults = missing.map((field): FieldFault => ({ field, code: 'field.required' }));
  if (faults.length > 0) throw new DomainError('input.invalid', {}, faults);
}
