import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
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

const RECOGNISES = Symbol('zijin:recognises');

/** Fills the blank DTO from a body that is plainly right, or gives null, which is no judgement. */
export type Recognise<Dto> = (body: unknown, blank: Dto) => Dto | null;

/** For a DTO that a crowd sends: a body recognised so is spared the rules. A test must prove that they would agree. */
export const Ordinarily =
  <Dto>(recognise: Recognise<Dto>) =>
  (dto: new () => Dto): void =>
    Reflect.defineMetadata(RECOGNISES, recognise, dto);

class DtoPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype } = metadata;
    const recognise: Recognise<unknown> | undefined =
      metatype && Reflect.getOwnMetadata(RECOGNISES, metatype);
    const dto = recognise?.(value, new metatype!());
    return dto ? Promise.resolve(dto) : super.transform(value, metadata);
  }
}

/** Takes only declared fields, of the declared type; every wrong one is named with its sentence. */
export const createValidationPipe = (): ValidationPipe =>
  new DtoPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    transformOptions: { exposeDefaultValues: true },
    validationError: { target: false, value: true },
    exceptionFactory: (errors) => new DomainError('input.invalid', {}, faultsOf(errors)),
  });
