import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '#platform/http';
import { Transactions } from '#platform/database';

@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly transactions: Transactions) {}

  @Get('live')
  @Public()
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  @Public()
  async ready(): Promise<{ status: string }> {
    await this.transactions.reader.query('SELECT 1');
    return { status: 'ready' };
  }
}
