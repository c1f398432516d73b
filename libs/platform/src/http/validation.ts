import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError, type ErrorParams, type FieldFault } from '#contracts/domain-error';
import { errorCatalogue, type ErrorCode } from '#contracts/errors/index';

/** class-validator's constraint names and the sentence each becomes. */
const codeOf: Record<string, ErrorCode> = {
  isNotEmpty: 'field.required',
  isDefined: 'field.required',
  maxLength: 'field.too-long',
  minLength: 'field.too-short',
  isEnum: 'field.not-a-choice',
  isIn: 'field.not-a-choice',
  min: 'field.number-range',
  max: 'field.number-range',
  isISO8601: 'field.not-a-time',
  isEmail: 'field.email',
  whitelistValidation: 'field.unknown',
};

function faultsOf(errors: readonly ValidationError[], path = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const field = path + error.property;
    const nested = faultsOf(error.children ?? [], `${field}.`);
    const [constraint] = Object.keys(error.constraints ?? {});
    if (!constraint) return nested;
    const missing = error.value === undefined || error.value === null || error.value === '';
    const known = constraint in errorCatalogue ? (constraint as ErrorCode) : codeOf[constraint];
    const code: ErrorCode =
      missing && constraint !== 'whitelistValidation' ? 'field.required' : (known ?? 'field.wrong-type');
    const params = (error.contexts?.[constraint] as { params?: ErrorParams } | undefined)?.params;
    return [{ field, code, params }, ...nested];
  });
}

/** Takes only declared fields, of the declared type; every wrong one is named with its sentence. */
export const createValidationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    transformOptions: { exposeDefaultValues: true },
    validationError: { target: false, value: true },
    exceptionFactory: (errors) => new DomainError('input.invalid', {}, faultsOf(errors)),
  });
