import type { Routes } from '@angular/router';

/** What a production build has in place of the style page: nothing. */
const routes: Routes = [];

export default routes;
