/** Numbers to draw: each series has one value per category, null where there is none. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

export interface ChartLook {
  readonly kind: 'bar' | 'line';
  readonly stacked: boolean;
  /** Bars from left to right, the first category on top. */
  readonly lying: boolean;
  readonly data: ChartData;
  readonly write: (value: number) => string;
  /** Writes values beside the axis, where there is little room. */
  readonly writeAxis: (value: number) => string;
}
