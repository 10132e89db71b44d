import type { Routes } from '@angular/router';
import { StyleguideAnswersPage } from './styleguide-answers-page.js';
import { StyleguideFormPage } from './styleguide-form-page.js';
import { StyleguidePage } from './styleguide-page.js';

const routes: Routes = [
  { path: '', component: StyleguidePage },
  { path: 'form/:section', component: StyleguideFormPage },
  { path: 'answers', component: StyleguideAnswersPage },
];

export default routes;
