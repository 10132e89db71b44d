import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, RouterOutlet } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { onTabChange } from './on-navigation.js';

let changes = 0;

@Component({ template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class Tab {}

@Component({
  imports: [RouterOutlet],
  template: '<router-outlet />',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class File {
  constructor() {
    onTabChange(() => (changes += 1));
  }
}

describe('a page with tabs', () => {
  it('hears of each tab that comes after the one it was opened with, until it is left', async () => {
    const tabs = [
      { path: '', pathMatch: 'full' as const, redirectTo: 'one' },
      { path: 'one', component: Tab },
      { path: 'two', component: Tab },
    ];
    const routes = [
      { path: 'file', component: File, children: tabs },
      { path: 'elsewhere', component: Tab },
    ];
    TestBed.configureTestingModule({ providers: [provideRouter(routes)] });
    const heard: number[] = [];
    const harness = await RouterTestingHarness.create();
    for (const address of ['/file', '/file/two', '/file/one', '/elsewhere', '/file/two']) {
      await harness.navigateByUrl(address);
      heard.push(changes);
    }
    expect(heard).toEqual([0, 1, 2, 2, 2]);
  });
});
