import type { Routes } from '@angular/router';
import { MissionsPage } from './feature-staff/missions-page.js';
import { StaffArea } from './feature-staff/staff-area.js';
import { StaffPage } from './feature-staff/staff-page.js';

const routes: Routes = [
  {
    path: '',
    component: StaffArea,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'people' },
      { path: 'people', component: StaffPage, title: 'identity.staff.heading', data: { keepsFocus: true } },
      {
        path: 'missions',
        component: MissionsPage,
        title: 'identity.missions.heading',
        data: { keepsFocus: true },
      },
    ],
  },
];

export default routes;
