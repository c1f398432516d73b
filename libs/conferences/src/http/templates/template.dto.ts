import { Line } from '#platform/http';

export class TemplateNameDto {
  @Line(80)
  name: string;
}
