import { Global, Module, type DynamicModule } from '@nestjs/common';
import { MAIL_SETTINGS, Mailer, type MailSettings } from './mailer.js';

@Global()
@Module({})
export class MailModule {
  /** The way out for letters, for every feature. */
  static forRoot(settings: MailSettings): DynamicModule {
    return {
      module: MailModule,
      providers: [Mailer, { provide: MAIL_SETTINGS, useValue: settings }],
      exports: [Mailer],
    };
  }
}
