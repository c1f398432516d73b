import { Module } from '@nestjs/common';
import { Authenticator } from '#platform/http';

class NobodySignedIn extends Authenticator {
  actorOf(): Promise<null> {
    return Promise.resolve(null);
  }
}

@Module({
  providers: [{ provide: Authenticator, useClass: NobodySignedIn }],
  exports: [Authenticator],
})
export class AccountsHttpModule {}
