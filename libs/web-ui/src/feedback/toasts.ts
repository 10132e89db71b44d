import { Injectable, signal } from '@angular/core';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'good' | 'bad' | 'info';
}

const SHOWN_MS = 6000;

/** Short news about what was just done. Errors stay until closed; everything is read aloud. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly list = signal<readonly Toast[]>([]);
  private lastId = 0;

  readonly shown = this.list.asReadonly();

  /** Shows a finished sentence. */
  show(text: string, tone: Toast['tone'] = 'good'): void {
    const toast = { id: ++this.lastId, text, tone };
    this.list.update((list) => [...list.slice(-2), toast]);
    if (tone !== 'bad') setTimeout(() => this.close(toast.id), SHOWN_MS);
  }

  close(id: number): void {
    this.list.update((list) => list.filter((toast) => toast.id !== id));
  }
}
