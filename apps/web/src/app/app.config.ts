import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
  withRouterConfig,
} from '@angular/router';
import { provideTexts } from '@candela/web-ui';
import { routes } from './app.routes.js';
import { intentionInterceptor } from './session/intention-interceptor.js';
import { problemInterceptor } from './session/problem-interceptor.js';
import { retryInterceptor } from './session/retry-interceptor.js';
import { SessionStore } from './session/session-store.js';
import { showNavigationProblem } from './shell/navigation-problems.js';
import { PageDetails } from './shell/page-details.js';
import { ThemeChoice } from './shell/theme-choice.js';
import { LanguageChoice } from './texts/language-choice.js';

/** What the web app is made of. Words come before the first page; who is signed in is asked at the same time. */
export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideZonelessChangeDetection(),
    provideHttpClient(
      withFetch(),
      withInterceptors([intentionInterceptor, problemInterceptor, retryInterceptor]),
    ),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withNavigationErrorHandler(showNavigationProblem),
      withRouterConfig({ paramsInheritanceStrategy: 'always' }),
    ),
    { provide: TitleStrategy, useExisting: PageDetails },
    provideTexts(),
    provideAppInitializer(() => {
      inject(ThemeChoice).start();
      void inject(SessionStore)
        .ready()
        .catch(() => undefined);
      return inject(LanguageChoice).start();
    }),
  ],
};
