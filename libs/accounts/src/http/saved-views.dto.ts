import { IsString, MaxLength } from 'class-validator';
import { Line } from '#platform/http';

export class SavedViewsQuery {
  @Line(40)
  list: string;
}

export class SavedViewDto {
  @Line(40)
  list: string;

  @Line(40)
  name: string;

  /** The list's address after the question mark; may be empty. */
  @IsString()
  @MaxLength(2000)
  query: string;
}
