import { Global, Module } from '@nestjs/common';
import { SessionReader } from '@candela/platform';
import { SessionController } from './http/session.controller.js';
import { SignUpController } from './http/sign-up.controller.js';
import { SessionOfToken } from './queries/session-of-token.js';
import { SignedInPerson } from './queries/signed-in-person.js';
import { SignIn } from './use-cases/sign-in.js';
import { SignOut } from './use-cases/sign-out.js';
import { SignUp } from './use-cases/sign-up.js';

/** Accounts, sessions, organizations, staff. Global because every request asks it who is there. */
@Global()
@Module({
  controllers: [SessionController, SignUpController],
  providers: [{ provide: SessionReader, useClass: SessionOfToken }, SignedInPerson, SignIn, SignOut, SignUp],
  exports: [SessionReader],
})
export class IdentityModule {}
