import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { type BeneficiariesQuestion, beneficiariesTotals, type Column } from '@candela/contracts';
import { NumberField } from '../field/number-field.js';
import { NumberPipe } from '../format/number-pipe.js';
import { LanguageStore } from '../text/language-store.js';
import { Texts } from '../text/texts.js';
import { CellEditor } from './cell-editor.js';
import { fieldIdOf } from './field-id.js';
import { gridMove } from './grid-keys.js';
import { isTable, readPasted } from './pasted-table.js';
import { numberOf, recordOf, withPart } from './read-answer.js';

/** How many people, by group and age band, with the sums; then how many with a disability, and how many indirectly. */
@Component({
  selector: 'ui-beneficiaries',
  imports: [CellEditor, NumberField, NumberPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './beneficiaries-editor.html',
  styleUrl: './beneficiaries-editor.css',
})
export class BeneficiariesEditor {
  protected readonly texts = inject(Texts);
  private readonly languages = inject(LanguageStore);

  readonly question = input.required<BeneficiariesQuestion>();
  readonly value = input.required<unknown>();
  readonly path = input.required<string>();
  readonly errors = input<ReadonlyMap<string, string>>(new Map());
  readonly disabled = input(false);
  readonly valueChange = output<Readonly<Record<string, unknown>>>();

  protected readonly answer = linkedSignal(() => recordOf(this.value()));
  protected readonly totals = computed(() => beneficiariesTotals(this.question(), this.answer()));

  /** Age bands as columns of whole numbers, so that cells read and paste like those of any grid. */
  protected readonly columns = computed<readonly Column[]>(() =>
    this.question().ageBands.map(({ key, label }) => ({
      key,
      label,
      kind: 'number',
      required: true,
      min: 0,
    })),
  );

  protected rowOf(group: string): Readonly<Record<string, unknown>> {
    return recordOf(recordOf(this.answer()['direct'])[group]);
  }

  protected idOf(...parts: readonly string[]): string {
    return fieldIdOf([this.path(), ...parts].join('/'));
  }

  protected errorOf(...parts: readonly string[]): string | null {
    return this.errors().get([this.path(), ...parts].join('/')) ?? null;
  }

  protected number(part: 'withDisability' | 'indirect'): number | null {
    return numberOf(this.answer()[part]);
  }

  protected put(part: string, value: unknown): void {
    this.answer.update((answer) => withPart(answer, part, value));
    this.valueChange.emit(this.answer());
  }

  protected putCell(group: string, band: string, value: unknown): void {
    const direct = recordOf(this.answer()['direct']);
    this.put('direct', withPart(direct, group, withPart(this.rowOf(group), band, value)));
  }

  protected onKey(event: KeyboardEvent): void {
    const place = this.placeOf(event.target);
    const move = place && gridMove(event);
    if (!move) return;
    event.preventDefault();
    const group = this.question().groups[place.row + move.rows];
    const band = this.columns()[place.column + move.columns];
    const box = group && band ? document.getElementById(this.idOf('direct', group.key, band.key)) : null;
    box?.focus();
    if (box instanceof HTMLInputElement) box.select();
  }

  protected onPaste(event: ClipboardEvent): void {
    const place = this.placeOf(event.target);
    const column = place && this.columns()[place.column];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!column || this.disabled() || !isTable(text, column)) return;
    event.preventDefault();
    const table = readPasted(text, this.columns().slice(place.column), this.languages.language(), 'CAD');
    let direct = recordOf(this.answer()['direct']);
    this.question()
      .groups.slice(place.row, place.row + table.rows.length)
      .forEach((group, offset) => {
        direct = withPart(direct, group.key, { ...this.rowOf(group.key), ...table.rows[offset] });
      });
    this.put('direct', direct);
  }

  private placeOf(target: EventTarget | null): { row: number; column: number } | null {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : null;
  }
}
