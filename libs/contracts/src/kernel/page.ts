/** A slice of a list. `nextCursor` is opaque and null on the last page; `total` is null where counting was not asked for. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
  total: number | null;
}
